"""What the commands share: the terminal, the database, Django, and the processes they look after."""
