"""What each of granian's workers loads: the WSGI application, in a process that ends with its parent."""

from keyturn.cli.support.parent import end_with_parent
from keyturn.config.wsgi import application

__all__ = ["application"]

end_with_parent()
