package io.github.rapporteur.report.export;

import java.util.List;

/** Style sheets that try to load from {@code beacon.invalid}, to run something, or to leave the style. */
final class HostileStyles {
    static final List<String> ALL = List.of(
            "@import 'https://beacon.invalid/x.css';",
            "@import url(https://beacon.invalid/x.css) screen;",
            "@\\69mport 'https://beacon.invalid/x.css';",
            "@IMPORT/**/\"https://beacon.invalid/x.css\";",
            "@font-face { font-family: x; src: url(https://beacon.invalid/x.woff2) } body { font-family: x }",
            "@namespace svg url(https://beacon.invalid/svg);",
            "body { background: url(https://beacon.invalid/x.png) }",
            "body { background: URL('https://beacon.invalid/x.png') }",
            "body { background: u\\72l(https://beacon.invalid/x.png) }",
            "body { background: \\000075rl(\"https://beacon.invalid/x.png\") }",
            "body { background: url( \n 'https://beacon.invalid/x.png' ) }",
            "body { background: url(//beacon.invalid/x.png",
            "body { background: image-set('https://beacon.invalid/x.png' 1x) }",
            "body { background: -webkit-image-set(url(https://beacon.invalid/x.png) 1x) }",
            "body { background: cross-fade(url(https://beacon.invalid/x.png), red) }",
            "body { --x: url(https://beacon.invalid/x.png); background: var(--x) }",
            "body { background: url('data:text/html,<script>beacon()</script>') }",
            "body { cursor: url(https://beacon.invalid/x.cur), auto }",
            "li { list-style: url(https://beacon.invalid/x.png) }",
            "body::before { content: url(https://beacon.invalid/x.png) }",
            "body { mask: url(https://beacon.invalid/x.svg#m); filter: url(https://beacon.invalid/x.svg#f) }",
            "body { width: expression(beacon()) }",
            "body { -moz-binding: url(https://beacon.invalid/x.xml#x); behavior: url(beacon.htc) }",
            "</style><script src=https://beacon.invalid/x.js></script>",
            "a { content: '</style><img src=https://beacon.invalid/x.png>' }",
            "a { \\</style><script>beacon()</script> }",
            "/* </style><script>beacon()</script> */",
            "<!-- </style> --> @import '//beacon.invalid/x.css';",
            "a { content: \"unclosed\n} @import '//beacon.invalid/y.css';",
            "@media screen { @import '//beacon.invalid/z.css'; a { background: url(//beacon.invalid/z) } }",
            "@document url(https://beacon.invalid) { a { color: red } }",
            "a { background: url(java\\0script:beacon()) }");

    private HostileStyles() {}
}
