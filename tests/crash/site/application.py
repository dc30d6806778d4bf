import os

import django
from django.core.wsgi import get_wsgi_application
from django.db import connection, transaction
from django.http import HttpRequest, HttpResponse
from django.urls import path

from keyturn.cli.support.parent import end_with_parent

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.crash.site.settings")
django.setup()


def write(request: HttpRequest, key: str) -> HttpResponse:
    """204 only after the commit; the same key again changes nothing."""
    from tests.crash.site.tasks import follow_up

    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("INSERT INTO taken (key) VALUES (%s) ON CONFLICT DO NOTHING RETURNING key", [key])
        if cursor.fetchone():
            cursor.execute("INSERT INTO ledger (key, kind) VALUES (%s, 'web')", [key])
            follow_up.defer(key=key)
    return HttpResponse(status=204)


urlpatterns = [path("", lambda request: HttpResponse("up")), path("<str:key>", write)]
application = get_wsgi_application()
end_with_parent()
