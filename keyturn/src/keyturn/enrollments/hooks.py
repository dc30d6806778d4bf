"""What later rooms of the house do when somebody enters or leaves; enrollments does not know who listens.

`enrolled(viewer, rows)`: in the transaction that enrolled them. `leaving(rows, day)`: each listener gives the reasons
(a list of words) why these people cannot leave on that day. `undone(viewer, rows)`: an exit was taken back.
"""

from __future__ import annotations

from django.dispatch import Signal

enrolled = Signal()
leaving = Signal()
