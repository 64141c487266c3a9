"""How are one company's pages served?"""

import argparse
import os
import threading
from typing import Any

from tradewind.cli.company_folder import add_company_argument, open_company
from tradewind.cli.contract import FINE, Unusable, no_records
from tradewind.cli.language import gettext as _
from tradewind.domain.parties.duplicates.vocabulary import vocabulary
from tradewind.domain.vocabulary.folding import load_pinyin
from tradewind.platform.events import reactions
from tradewind.platform.jobs import processes

SCHEMA = no_records("web")
THREADS = 8
CONNECTIONS = 1000  # a browser keeps six open; at waitress's usual hundred an office of twenty blocks itself
IDLE_SECONDS = 20
# Bytes; a file of a record may have fifty million. What is more is cut off without a word, so pages refuse it before
# (`data-most-upload` in shell/base.html).
LARGEST_BODY = 64 * 1024 * 1024


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_company_argument(parser)
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--listen", default="127.0.0.1", metavar="ADDRESS", help=_("the address to listen on"))


def run(options: argparse.Namespace) -> int:
    """Serves until it is told to stop, or until the parent is gone; requests under way are answered."""
    stop = threading.Event()
    processes.stop_on_signals(stop.set)
    processes.stop_with_parent(stop.set)
    open_company(options)
    server = _server(options.listen, options.port)
    threading.Thread(target=server.run, daemon=True, name="web server").start()
    load_pinyin()  # people are served meanwhile; nobody waits for it, or for what follows, while he saves
    vocabulary()
    reactions()
    stop.wait()
    server.trigger.pull_trigger(server.close)
    server.task_dispatcher.shutdown(cancel_pending=True, timeout=5)
    return FINE


def _server(address: str, port: int) -> Any:
    import waitress
    from django.core.wsgi import get_wsgi_application

    proxy: dict[str, Any] = {}
    if os.environ.get("TRADEWIND_TLS") == "1":  # a reverse proxy on this machine ends TLS and says so
        proxy = {"trusted_proxy": "127.0.0.1", "trusted_proxy_headers": {"x-forwarded-proto", "x-forwarded-for"}}
    application = get_wsgi_application()
    try:
        return waitress.create_server(
            application, host=address, port=port, threads=THREADS, ident=None, connection_limit=CONNECTIONS,
            channel_timeout=IDLE_SECONDS, cleanup_interval=5, max_request_body_size=LARGEST_BODY, **proxy,
        )  # fmt: skip
    except OSError as error:
        facts = {"port": port, "reason": error.strerror or error}
        raise Unusable(_("Port %(port)s cannot be used: %(reason)s.") % facts) from error
