"""Designing papers: the list, the form with its preview, versions, a sample to keep."""

from base64 import b64encode
from io import BytesIO
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import Http404, HttpResponse, QueryDict
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language, gettext_noop
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from tradewind.domain.papers.designs import PLACEHOLDERS, DesignSettings, read_settings
from tradewind.domain.papers.house_designs import STANDARD
from tradewind.domain.papers.kinds import PaperKind
from tradewind.domain.vocabulary.details import BadDetails
from tradewind.domain.vocabulary.paper_language import PaperLanguage
from tradewind.domain.vocabulary.text import clean_line
from tradewind.platform.access import StaleVersion, allows, require
from tradewind.platform.papers import permissions, queries, services, wording
from tradewind.platform.papers.our_side import usual_side
from tradewind.platform.papers.printing import print_pages, print_pdf
from tradewind.platform.papers.refusals import BadDesignName, TooManyDesigns
from tradewind.platform.papers.sample import sample_paper
from tradewind.platform.wording import sentence_of
from tradewind.web.papers.forms import DesignForm, NameForm, UseForm, as_typed, moved
from tradewind.web.shared.asking import Request
from tradewind.web.shared.attachments import served_download
from tradewind.web.shared.conflicts import conflict_of

SHOWN_PAGES = 3
_AGAIN = gettext_noop("Papers are printed with version %(version)s again.")
_HOUSE_AGAIN = gettext_noop("Papers are printed as the house does again.")
_SHARPNESS = 96  # dots an inch: an A4 page is 794 wide on the screen


@require_GET
def designs(request: Request) -> HttpResponse:
    """Which papers there are, and in which designs."""
    rows = queries.designs(request.user)
    return render(request, "papers/designs.html", {
        "rows": [(row, wording.KINDS[row.kind], _name_of(row.name), _query(row.name)) for row in rows],
        "may_design": allows(request.user, permissions.DESIGN),
        "languages": wording.LANGUAGES.items(),
    })  # fmt: skip


@require_http_methods(["GET", "POST"])
def design(request: Request, kind: str) -> HttpResponse:
    """One design: what it is now, or a next version of it."""
    require(request.user, permissions.DESIGN)
    paper, name = _kind(kind), _named(request)
    now = _present(request, paper)
    if request.method == "GET":
        return _page(request, now, DesignForm(paper, initial=as_typed(now)))
    form, naming = DesignForm(paper, request.POST), NameForm(request.POST)
    if not naming.is_valid():
        form.add_error(None, sentence_of(BadDesignName(longest=services.LONGEST_NAME)))
    if form.is_valid():
        wanted = naming.cleaned_data["save_as"] or name
        try:
            return _saved(request, form, paper, wanted, seen=form.cleaned_data["version"] if wanted == name else 0)
        except BadDetails as refusal:
            form.pin(refusal)
        except (BadDesignName, TooManyDesigns) as refusal:
            form.add_error(None, sentence_of(refusal))
        except StaleVersion:
            if wanted == name:
                return _stale(request, now)
            form.add_error(None, _("A design of this name is there already: choose another name."))
    return _page(request, now, form, status=422)


@require_POST
def arrange(request: Request, kind: str) -> HttpResponse:
    """The form with one part moved up or down; nothing is kept yet."""
    require(request.user, permissions.DESIGN)
    paper = _kind(kind)
    form = DesignForm(paper, moved(request.POST, request.POST.get("move", "")))
    if request.htmx:
        answer = render(request, "papers/_lists.html", {"form": form, "kind": paper.value})
        answer.headers["HX-Trigger-After-Swap"] = "tw:arranged"
        return answer
    return _page(request, _present(request, paper), form)


@require_POST
def preview(request: Request, kind: str) -> HttpResponse:
    """What a sample would look like with what is chosen now; nothing is kept."""
    require(request.user, permissions.DESIGN)
    paper = _kind(kind)
    form = DesignForm(paper, request.POST)
    if request.htmx:
        return render(request, "papers/_preview.html", _previewed(request, paper, form))
    return _page(request, _present(request, paper), form)


@require_POST
def use(request: Request, kind: str) -> HttpResponse:
    """Print with an earlier version again."""
    require(request.user, permissions.DESIGN)
    paper, name, form = _kind(kind), _named(request), UseForm(request.POST)
    if not form.is_valid():
        raise Http404
    version = form.cleaned_data["use"]
    services.use_design(kind=paper, name=name, version=version, by=request.user, at=timezone.now())
    messages.success(request, _(_AGAIN if version else _HOUSE_AGAIN) % {"version": version})
    return redirect(_address(paper, name))


@require_GET
def sample(request: Request, kind: str) -> HttpResponseBase:
    """A sample as PDF, in the design that is in use."""
    require(request.user, permissions.VIEW)
    paper = _kind(kind)
    found = _present(request, paper)
    made = print_pdf(sample_paper(paper, _language(request.GET), usual_side(request.user)), found.settings)
    return served_download(BytesIO(made.content), f"{paper.value}-sample.pdf", "application/pdf")


def _present(request: Request, kind: PaperKind) -> queries.Design:
    """The design the address names; one that nobody made is not there, but for the standard one."""
    found = queries.design_for(request.user, kind, _named(request))
    if found.latest == 0 and found.name != STANDARD:
        raise Http404
    return found


def _saved(request: Request, form: DesignForm, kind: PaperKind, name: str, *, seen: int) -> HttpResponse:
    services.save_design(kind=kind, name=name, seen=seen, chosen=form.chosen(), by=request.user, at=timezone.now())
    messages.success(request, _("Design saved. Papers are printed with it from now on."))
    return redirect(_address(kind, name))


def _stale(request: Request, before: queries.Design) -> HttpResponse:
    """A colleague saved meanwhile: both changes in one form."""
    now = queries.design_for(request.user, before.kind, before.name)
    newest = queries.versions_of(request.user, before.kind, before.name)[0]
    saved = conflict_of(
        lambda posted: DesignForm(before.kind, posted), request.POST, as_typed(now), newest.made_by, newest.made_at
    )
    return _page(request, now, saved["form"], status=409, conflict=saved["conflict"])


def _page(request: Request, now: queries.Design, form: DesignForm, *, status: int = 200, **more: Any) -> HttpResponse:
    context = {
        "design": now, "kind": now.kind.value, "kind_word": wording.KINDS[now.kind], "form": form,
        "name": _name_of(now.name), "query": _query(now.name), "save_as": request.POST.get("save_as", ""),
        "versions": queries.versions_of(request.user, now.kind, now.name),
        "placeholders": [(f"{{{each}}}", wording.PLACEHOLDERS[each]) for each in PLACEHOLDERS],
        "languages": wording.LANGUAGES.items(),
    }  # fmt: skip
    return render(request, "papers/design.html", context | _previewed(request, now.kind, form) | more, status=status)


def _previewed(request: Request, kind: PaperKind, form: DesignForm) -> dict[str, Any]:
    """The sample's pages as pictures, or why there are none."""
    language = _language(request.POST)
    try:
        settings = _settings(kind, form)
    except BadDetails:
        return {"pages": [], "language": language.value}
    pages = print_pages(sample_paper(kind, language, usual_side(request.user)), settings, dots_an_inch=_SHARPNESS)
    shown = [b64encode(page).decode("ascii") for page in pages[:SHOWN_PAGES]]
    return {"pages": shown, "page_count": len(pages), "language": language.value}


def _settings(kind: PaperKind, form: DesignForm) -> DesignSettings:
    if not form.is_bound:
        return read_settings(kind, {name: form.initial[name] for name in form.initial} | {"texts": form.initial})
    form.is_valid()
    return read_settings(kind, form.chosen())


def _kind(text: str) -> PaperKind:
    try:
        return PaperKind(text)
    except ValueError as error:
        raise Http404 from error


def _language(typed: QueryDict) -> PaperLanguage:
    try:
        return PaperLanguage(typed.get("language", ""))
    except ValueError:
        return PaperLanguage.ENGLISH if (get_language() or "").startswith("en") else PaperLanguage.BOTH


def _named(request: Request) -> str:
    return clean_line(request.GET.get("design", ""))[: services.LONGEST_NAME] or STANDARD


def _query(name: str) -> str:
    """What an address adds to name a design; the standard one needs no name."""
    return "" if name == STANDARD else urlencode({"design": name})


def _address(kind: PaperKind, name: str) -> str:
    query = _query(name)
    return reverse("papers:design", args=[kind.value]) + (f"?{query}" if query else "")


def _name_of(name: str) -> str:
    return _("Standard") if name == STANDARD else name
