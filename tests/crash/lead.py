"""An HMIS lead who brings one export in, page by page: upload, check, confirm, receipt. The worker does two jobs for it."""

from __future__ import annotations

import re
import time
import uuid
from collections.abc import Iterator
from pathlib import Path

from tests.crash.browser import Answer, Browser, Unanswered
from tests.crash.settle import LEAD, PASSWORD
from tests.hostile.exports import zipped

NEW = "/exchange/imports/new/"
ROWS = re.compile(r"Type (\d+) to write")
LATER = 0.5


class Importer:
    unanswered = (Unanswered,)

    def __init__(self, browser: Browser, folder: Path) -> None:
        folder.mkdir()
        self.browser, self.file = browser, zipped(folder / "export.zip").read_bytes()
        self.address = ""
        self.ended = ""

    def plan(self) -> Iterator[str]:
        yield f"import/{uuid.uuid4()}"

    def write(self, key: str) -> None:
        """Until the receipt is on the screen, or the page says that it has failed; then `ended` says which."""
        if not self.browser.cookies.get("sessionid"):
            self.browser.sign_in(LEAD, PASSWORD)
        if not self.address:
            page = self.browser.get(NEW)
            answer = self.browser.upload(NEW, {**page.hidden, "source": ""}, "file", ("export.zip", self.file))
            assert answer.status == 302, f"the upload was not taken: {answer.status}"
            self.address = answer.leads_to
        while not self.ended:
            self._go_on(self.browser.get(self.address))

    def _go_on(self, page: Answer) -> None:
        """Confirms where it is asked to; otherwise looks again a little later."""
        if rows := ROWS.search(page.body):
            self.browser.post(f"{self.address}confirm/", {**page.hidden, "typed": rows[1]})
        elif "Take this import back" in page.body:
            self.ended = "done"
        elif "Stopped by a fault" in page.body:
            self.ended = "failed"
        else:
            assert "progress/" in page.body, f"the import is at a step that nobody expects: {page.leads_to}"
            time.sleep(LATER)
