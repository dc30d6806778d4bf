"""A person's browser as far as it matters here: cookies, the hidden values of a form, and where an answer leads."""

from __future__ import annotations

import http.client
import re
from collections.abc import Mapping
from dataclasses import dataclass
from http.cookies import SimpleCookie
from urllib.parse import urlencode, urlsplit

HIDDEN = re.compile(r'name="(csrfmiddlewaretoken|idempotency_key)" value="([^"]+)"')
FORM = "application/x-www-form-urlencoded"
TOO_MANY = 429  # sign-ins from one address in a minute


class Unanswered(Exception):
    """No answer, or one that says the server is not well: nobody knows whether the write was done."""


@dataclass(frozen=True)
class Answer:
    """`leads_to` is the path of a redirect, without its query; else empty."""

    status: int
    leads_to: str
    body: str

    @property
    def hidden(self) -> dict[str, str]:
        """What a form sends back unseen: the CSRF token and the key of its press."""
        return dict(HIDDEN.findall(self.body))


class Browser:
    def __init__(self, port: int) -> None:
        self.port = port
        self.cookies: dict[str, str] = {}

    def get(self, path: str) -> Answer:
        return self._ask("GET", path)

    def post(self, path: str, fields: Mapping[str, str]) -> Answer:
        return self._ask("POST", path, urlencode(fields).encode(), FORM)

    def upload(self, path: str, fields: Mapping[str, str], name: str, file: tuple[str, bytes]) -> Answer:
        """A form with one file."""
        edge, parts = b"--edge-of-a-part", []
        for key, value in fields.items():
            parts.append(f'Content-Disposition: form-data; name="{key}"\r\n\r\n{value}'.encode())
        head = f'Content-Disposition: form-data; name="{name}"; filename="{file[0]}"\r\nContent-Type: application/zip'
        parts.append(f"{head}\r\n\r\n".encode() + file[1])
        body = b"".join(edge + b"\r\n" + part + b"\r\n" for part in parts) + edge + b"--\r\n"
        return self._ask("POST", path, body, f"multipart/form-data; boundary={edge[2:].decode()}")

    def sign_in(self, email: str, password: str) -> None:
        self.cookies.clear()
        page = self.get("/sign-in/")
        answer = self.post("/sign-in/", {**page.hidden, "login": email, "password": password})
        if answer.leads_to == "/sign-in/elsewhere/":
            page = self.get(answer.leads_to)
            answer = self.post(answer.leads_to, page.hidden)
        assert answer.leads_to == "/", f"signing in led to {answer.leads_to or answer.status}"

    def _ask(self, method: str, path: str, body: bytes | None = None, kind: str = "") -> Answer:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
        try:
            connection.request(method, path, body, headers | ({"Content-Type": kind} if kind else {}))
            response = connection.getresponse()
            text = response.read().decode()
        except (OSError, http.client.HTTPException) as lost:
            raise Unanswered(type(lost).__name__) from lost
        finally:
            connection.close()
        if response.status >= 500 or response.status == TOO_MANY:
            raise Unanswered(f"{method} {path}: {response.status}")
        for cookie in response.headers.get_all("Set-Cookie") or ():
            self.cookies |= {name: morsel.value for name, morsel in SimpleCookie(cookie).items()}
        return Answer(response.status, urlsplit(response.headers.get("Location") or "").path, text)
