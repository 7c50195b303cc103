/// Texts that have broken other sites.
enum HostileMarkup {
  /// Bodies of the classes that cross-site scripting is known by.
  static let bodies: [String] = [
    "<script>alert(1)</script>", "<SCRIPT>alert(1)</SCRIPT>", "<ScRiPt src=//x></sCrIpT>",
    "<scr<script>ipt>alert(1)</script>", "<script\n>alert(1)</script\n>", "<script/x>alert(1)</script>",
    "<scr<!-- -->ipt>alert(1)</script>", "<img src=x onerror=alert(1)>", "<img src=x onerror=\"alert(1)\"/>",
    "<svg onload=alert(1)>", "<svg/onload=alert(1)>", "<svg><script>&#97;lert(1)</script></svg>",
    "<body onload=alert(1)>", "<details open ontoggle=alert(1)>", "<video><source onerror=alert(1)>",
    "<marquee onstart=alert(1)>", "<input autofocus onfocus=alert(1)>", "<iframe srcdoc=\"<script>\">",
    "<object data=javascript:1>", "<embed src=javascript:1>", "<base href=//evil>",
    "<form action=javascript:1><button>", "<meta http-equiv=refresh content=\"0;url=//evil\">",
    "<link rel=import href=//evil>", "<style>@import '//evil'</style>", "<p style=\"x:expression(1)\">",
    "<template><script>1</script></template>", "<noscript><p title=\"</noscript><img src=x onerror=1>\">",
    "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=1&gt;\">",
    "<title></title><script>1</script>", "<textarea></textarea><script>1</script>",
    "<a href=\"javascript:1\">x</a>", "<a href='data:text/html,x'>x</a>", "<img src=\"x\" alt=\"<b",
    "<!-- --!><script>1</script> -->", "<![CDATA[<script>1</script>]]>", "<svg><![CDATA[><script>1]]>",
    "<scr\u{0B}ipt>1</script>", "<img/src/onerror=alert(1)>", "<<script>alert(1)//<</script>",
    "+ADw-script+AD4-", "`</script><script>1</script>`", "```\n</code></pre><script>1</script>\n```",
    "    </pre><script>1</script>", "{{title}} {{{title}}} {{&title}}", "{% raw %}", "{{=<% %>=}}",
    "<%= 1 %>", "<?php 1 ?>", "<!DOCTYPE html>", "<a\u{301} onclick=1>", "\"\u{301} onmouseover=1",
    "<\u{301}script>", "'\u{FE0F}>\u{20E3}", "&lt;script&gt;1&lt;/script&gt;", "&#60;script&#62;",
    "&#x3c;img src=x onerror=1&#x3e;", "&amp;lt;script&amp;gt;", "\\<script\\>", "<http://x onclick=1>",
    "[x](<y\" onclick=1>)", "[x](y \"\\\" onclick=1\")", "![\" onerror=1 \"](z)", "![x](z '\" onerror=1')",
    "[x](y '</a><script>1</script>')", "[<script>](y)", "[[a\"><script>|b<script>]]", "[[\" onclick=1]]",
    "<a@b.c onclick=1>", "www.x\"><script>1", "http://x/\"onclick=1", "https://x/'><svg>",
    "[^\"><script>]\n\n[^\"><script>]: <script>", "> [!\"><script>]\n> x", "- [ ] <script>",
  ]
}
