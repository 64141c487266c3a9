"""Which pictures and brochures does the firm have?"""

from typing import Any

from django.utils import timezone

from tests.apps.catalogue.picturing import product, read
from tradewind.apps.catalogue.models import ProductPicture
from tradewind.apps.catalogue.services import brochures, picture_changes
from tradewind.apps.catalogue.services.pictures import Brought, add_pictures
from tradewind.domain.vocabulary.paper_language import PaperLanguage
from tradewind.platform.people.models import User


def pictures_of_firm(folk: dict[str, User]) -> dict[str, dict[str, Any]]:
    """One of a product, one beside it, one without product, one that is locked, one put away; two brochures."""
    owner, boss, at = folk["owner"], folk["boss"], timezone.now()
    shown = product(owner, "PI-4P-01", name_zh="四人帐")
    wanted = [Brought(read(), shown.pk), Brought(read(), shown.pk), *(Brought(read()) for _ in range(3))]
    main, second, loose, locked, away = (row.picture for row in add_pictures(brought=wanted, by=owner, at=at))
    picture_changes.lock_picture(picture_id=locked.pk, version=1, by=boss, at=at)
    picture_changes.archive_picture(picture_id=away.pk, version=1, by=owner, at=at)
    details = brochures.BrochureDetails("Tents", PaperLanguage.ENGLISH, [shown.pk])
    kept, gone = (
        brochures.make_brochure(details=details, stored=read(name="paper.png").stored, by=owner, at=at)
        for _ in range(2)
    )
    brochures.archive_brochure(brochure_id=gone.pk, version=1, by=owner, at=at)
    return {
        "picture": {"picture_id": main.pk}, "picture_second": {"picture_id": second.pk},
        "picture_loose": {"picture_id": loose.pk}, "picture_locked": {"picture_id": locked.pk},
        "picture_away": {"picture_id": away.pk}, "pictured_product": {"product_id": shown.pk},
        "small_copy": {"version_id": main.current_id, "size": 96}, "picture_version": {"version_id": main.current_id},
        "brochure": {"brochure_id": kept.pk}, "brochure_away": {"brochure_id": gone.pk},
        "brochure_paper": {"edition_id": kept.current_id},
    }  # fmt: skip


def version_of(picture_id: int) -> int:
    return ProductPicture.objects.get(pk=picture_id).version
