"""What a client has agreed to share, since when and until when (req 16, 17, 116, 117). The wall reads it."""
