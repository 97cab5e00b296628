"""A teacher at the desk, in a real browser and in three languages."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("jinja2", reason="the extra of the classroom is not installed")
pytest.importorskip("playwright.sync_api", reason="playwright is not installed")

from desk_kit import running
from playwright.sync_api import sync_playwright

CHROMIUM = Path("/usr/bin/chromium")
FLAGS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
)  # fmt: skip
HOSTILE = (
    "<img src=x onerror=window.hit=1>",
    "\"'><script>window.hit=1</script>",
    "{{ 7*7 }} {% raw %}",
    "=HYPERLINK(A1)",
    "Ayşə \u202eevil\u202c &amp; <b>",
)
NAMED = """() => [...document.querySelectorAll('a[href],button,input:not([type=hidden]),select,textarea,summary')]
  .filter((one) => !(one.getAttribute('aria-label') || one.textContent.trim() || one.title
    || (one.labels && [...one.labels].some((label) => label.textContent.trim()))))
  .map((one) => one.outerHTML.slice(0, 120))"""  # noqa: E501


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    if not CHROMIUM.is_file():
        pytest.skip("no Chromium at /usr/bin/chromium")
    with sync_playwright() as play:
        made = play.chromium.launch(executable_path=str(CHROMIUM), args=list(FLAGS))
        yield made
        made.close()


def sound_page(browser: Any, server: Any) -> tuple[Any, list[str]]:
    """A page that has come in, and what it complains about."""
    tab = browser.new_page(viewport={"width": 1366, "height": 768})
    said: list[str] = []
    tab.on("console", lambda message: said.append(message.text))
    tab.on("pageerror", lambda error: said.append(str(error)))
    tab.goto(server.gate.address())
    tab.wait_for_url(server.gate.origin + "/**")
    tab.wait_for_selector("#main")
    return tab, said


@pytest.mark.parametrize("language", ["az", "ru", "en"])
def test_a_teacher_finds_the_way_from_names_to_a_certificate(
    browser: Any, tmp_path: Path, language: str
) -> None:
    with running(tmp_path) as (desk, server, klass):
        assert klass is not None
        tab, said = sound_page(browser, server)
        origin = server.gate.origin
        tab.click(f'.languages button[value="{language}"]')
        assert tab.get_attribute("html", "lang") == language
        tab.goto(f"{origin}/new")
        tab.fill('input[name="title"]', "5A")
        tab.fill('textarea[name="names"]', "Ülkər Şıxlı\nИлья Ё\nZoë")
        tab.click("form .primary")
        tab.wait_for_selector(".list")
        made = next(one for one in desk.classes() if one.title == "5A")
        assert [one.name for one in desk.pupils(made.id)] == ["Ülkər Şıxlı", "Илья Ё", "Zoë"]

        tab.goto(f"{origin}/k/{klass.id}/progress")
        tab.click("thead label >> nth=9")
        tab.click("#give")
        tab.wait_for_selector(".notice")
        assert desk.lessons(klass.id)[0].levels or desk.lessons(klass.id)[1].levels
        assert any(lesson.levels == ("turn-10",) for lesson in desk.lessons(klass.id))

        tab.click(".needs-link")
        tab.click(".stuck a >> nth=0")
        tab.click(".runs a >> nth=0")
        tab.wait_for_selector("#frame")
        drawn = "document.getElementById('frame')"
        assert tab.evaluate(f"{drawn}.decode().then(() => {drawn}.naturalWidth)") > 0
        tab.click("#back")
        tab.click(".stickers input >> nth=1")
        tab.fill('textarea[name="text"]', "Salam!")
        tab.click(".side form button.wide")
        tab.wait_for_selector(".notice")
        assert desk.remarks(klass.id)[0].text == "Salam!"

        with tab.expect_download() as got:
            tab.goto(f"{origin}/k/{klass.id}/out")
            tab.click('a[href*="/csv?"]')
        assert "Aysu" in Path(got.value.path()).read_text(encoding="utf-8-sig")
        tab.goto(f"{origin}/k/{klass.id}/connect")
        tab.click('button[value="open"]')
        assert tab.locator(".qr svg").count() == 1
        tab.click('button[value="close"]')
        assert tab.locator(".qr svg").count() == 0
        tab.goto(f"{origin}/k/{klass.id}/certificate")
        assert tab.locator(".certificate").count() == 12

        before = desk.pupils(klass.id)
        tab.goto(f"{origin}/k/{klass.id}/pupils?erase={before[0].id}")
        tab.click('button[value="erase"]')
        tab.wait_for_selector(".notice")
        assert desk.pupils(klass.id) == before[1:] or len(desk.pupils(klass.id)) == 11
        assert said == []
        tab.close()


def test_hostile_names_make_no_elements_and_every_control_has_a_name(
    browser: Any, tmp_path: Path
) -> None:
    with running(tmp_path) as (desk, server, klass):
        assert klass is not None
        for pupil, name in zip(desk.pupils(klass.id), HOSTILE, strict=False):
            desk.change_pupil(pupil.id, name=name, groups=[name[:20]])
        desk.change_class(klass.id, title=HOSTILE[0][:24], teachers=[HOSTILE[1]])
        desk.assign(klass.id, ["turn-01"], title=HOSTILE[1], note=HOSTILE[0])
        child = desk.pupils(klass.id)[2]
        run = desk.attempts(child.id)[-1]
        desk.remark(child.id, run.level, text=HOSTILE[0])
        tab, said = sound_page(browser, server)
        pages = ["progress", "needs", "timeline", "pupils", "lessons", "connect", "out", "talk"]
        pages += ["cards", "print", "certificate", f"pupils?erase={child.id}"]
        pages += [f"pupil/{child.id}?level={run.level}", f"attempt/{child.id}/{run.hash}"]
        pages += [f"family/{child.id}", f"lesson/{run.level.rpartition('-')[0]}"]
        for name in pages:
            tab.goto(f"{server.gate.origin}/k/{klass.id}/{name}")
            assert tab.evaluate("window.hit") is None, name
            assert tab.locator('img:not([id="frame"]), main script, main style').count() == 0, name
            assert tab.evaluate(NAMED) == [], name
            assert tab.locator("h1").count() >= 1 or name in ("cards", "talk"), name
        assert said == []
        tab.close()


def test_pages_for_paper_bring_their_own_look_and_the_browser_lets_it_be(
    browser: Any, tmp_path: Path
) -> None:
    with running(tmp_path) as (_, server, klass):
        assert klass is not None
        tab, said = sound_page(browser, server)
        for page in ("twin/turn-02", "talk/class"):
            tab.goto(f"{server.gate.origin}/k/{klass.id}/{page}")
            assert tab.evaluate("document.styleSheets[0].cssRules.length") > 0, page
        assert not said
        tab.close()
