"""What is asked at start, update, year and exit, and coordinated entry assessments."""
