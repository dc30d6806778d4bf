"""The pages about a person: finding, adding, correcting, uncovering, sharing, who looked."""
