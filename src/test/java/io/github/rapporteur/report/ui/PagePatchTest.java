package io.github.rapporteur.report.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.report.InputBuilder;
import io.github.rapporteur.report.export.HtmlExporter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.concurrent.Worker;
import javafx.scene.web.WebEngine;
import javafx.scene.web.WebView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class PagePatchTest {
    private static final String BODY = "document.body.outerHTML";

    private WebEngine shown;
    private WebEngine fresh;

    @BeforeEach
    void makeViews() throws Exception {
        FxToolkit.registerPrimaryStage();
        shown = engine();
        fresh = engine();
    }

    private static WebEngine engine() throws Exception {
        return WaitForAsyncUtils.asyncFx(() -> {
                    WebEngine engine = new WebView().getEngine();
                    engine.setJavaScriptEnabled(false);
                    return engine;
                })
                .get();
    }

    /** Whatever changes from one page to the next: the result is the page that loading it would show. */
    @Test
    void patchedPageIsThePageThatWasMeant() throws Exception {
        Random random = new Random(7);
        List<List<String>> talks = new ArrayList<>(List.of(List.of("words")));
        String page = page(talks);
        load(shown, page);
        for (int i = 0; i < 60; i++) {
            change(talks, random);
            String next = page(talks);
            patch(page, next, i % 2 == 0);
            load(fresh, next);
            assertThat(script(shown, BODY)).as("step " + i).isEqualTo(script(fresh, BODY));
            page = next;
        }
    }

    private static void change(List<List<String>> talks, Random random) {
        List<String> words = List.of(
                "words",
                "> said\n> — Mo Lund",
                "Takeaway: so",
                "#### Part",
                "- a\n- b",
                "Term: knot = a bend",
                "*x* & <y>");
        switch (random.nextInt(5)) {
            case 0 -> talks.add(random.nextInt(talks.size() + 1), List.of(words.get(random.nextInt(words.size()))));
            case 1 -> {
                if (talks.size() > 1) {
                    talks.remove(random.nextInt(talks.size()));
                }
            }
            case 2 -> Collections.swap(talks, random.nextInt(talks.size()), random.nextInt(talks.size()));
            default -> {
                int at = random.nextInt(talks.size());
                List<String> note = new ArrayList<>(talks.get(at));
                note.add(random.nextInt(note.size() + 1), words.get(random.nextInt(words.size())));
                talks.set(at, note);
            }
        }
    }

    private static String page(List<List<String>> talks) {
        InputBuilder input = new InputBuilder().conference("Conf", "Here", "");
        for (List<String> note : talks) {
            input.talk("Talk with " + note.size(), "Mo Lund").note(String.join("\n\n", note));
        }
        return new HtmlExporter().export(input.report());
    }

    @Test
    void onlyWhatChangedIsExchanged() throws Exception {
        String page = page(List.of(List.of("one"), List.of("two"), List.of("three")));
        load(shown, page);
        script(shown, "document.querySelectorAll('.r-talk').forEach(function (one) { one.kept = 1; })");
        patch(page, page.replace(">two<", ">two and a half<"), false);
        assertThat(script(shown, "document.querySelectorAll('.r-talk')[1].textContent"))
                .contains("two and a half");
        assertThat(script(
                        shown,
                        "Array.prototype.filter.call(document.querySelectorAll('.r-talk'), function (one)"
                                + " { return one.kept; }).length"))
                .isEqualTo("3");
    }

    @Test
    void scriptInANewPageDoesNotRun() throws Exception {
        String page = page(List.of(List.of("one")));
        load(shown, page);
        patch(
                page,
                page.replace(
                        ">one<",
                        "><script>document.title = 'ran'</script><img src=x onerror=\"document.title = 'ran'\"><"),
                false);
        assertThat(script(shown, "document.querySelectorAll('img').length")).isEqualTo("1");
        assertThat(script(shown, "document.title")).isNotEqualTo("ran");
        assertThat(script(shown, "document.documentElement.hasAttribute('data-rp-next')"))
                .isEqualTo("false");
    }

    @Test
    void pageOfAnotherLookOrLanguageIsNotPatched() throws Exception {
        String page = page(List.of(List.of("one")));
        load(shown, page);
        assertThat(applied(page, page.replace("<html lang=\"en\"", "<html lang=\"de\"")))
                .isFalse();
        assertThat(applied(page, page.replace("</style>", " p { color: red }</style>")))
                .isFalse();
        assertThat(applied(page, page.replace("<title>", "<title>Another "))).isTrue();
    }

    private boolean applied(String page, String next) throws Exception {
        return WaitForAsyncUtils.asyncFx(() -> PagePatch.apply(shown, page, next, false))
                .get();
    }

    private void patch(String page, String next, boolean follow) throws Exception {
        assertThat(WaitForAsyncUtils.asyncFx(() -> PagePatch.apply(shown, page, next, follow))
                        .get())
                .isTrue();
    }

    private static void load(WebEngine engine, String page) throws Exception {
        WaitForAsyncUtils.asyncFx(() -> engine.loadContent(page)).get();
        waitForLoad(engine);
    }

    private static void waitForLoad(WebEngine engine) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                10,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(() -> engine.getLoadWorker().getState() == Worker.State.SUCCEEDED)
                        .get());
    }

    private static String script(WebEngine engine, String code) throws Exception {
        return WaitForAsyncUtils.asyncFx(() -> String.valueOf(engine.executeScript(code)))
                .get();
    }
}
