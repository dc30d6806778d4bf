"""Who is looking, and what they may do: the first two of Keyturn's four walls."""

from keyturn.kernel.access.policy import Policy, policy, public, signed_in
from keyturn.kernel.access.viewer import Grant, Viewer

__all__ = ["Grant", "Policy", "Viewer", "policy", "public", "signed_in"]
