package dev.parallax.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.report.ContentHash;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

class HtmlPageTests {
    private static final Pattern SCRIPT = Pattern.compile("(?s)<script[^>]*>(.*?)</script>");
    private static final Pattern STYLE = Pattern.compile("(?s)<style>(.*?)</style>");
    private static final Pattern POLICY =
            Pattern.compile("Content-Security-Policy\" content=\"([^\"]*)\"");

    @Test
    void the_policy_allows_the_pages_own_scripts_and_style_and_nothing_else() {
        String page = SamplePages.html(SamplePages.full());
        List<String> scripts = all(SCRIPT, page);
        String policy = all(POLICY, page).getFirst();

        assertThat(scripts).hasSize(3);
        assertThat(policy)
                .startsWith("default-src 'none';")
                .contains(ContentHash.of(scripts.get(1)), ContentHash.of(scripts.get(2)))
                .contains("style-src " + ContentHash.of(all(STYLE, page).getFirst()))
                .doesNotContain("unsafe", "http", "*");
    }

    @Test
    void a_page_refers_to_nothing_outside() {
        String page = SamplePages.html(SamplePages.full());
        String own = page.replace(all(SCRIPT, page).get(1), "");

        assertThat(own).doesNotContain("src=\"", "@import", "url(", "https:", "fetch(");
        assertThat(own)
                .containsPattern("href=\"(data:|#)")
                .doesNotContainPattern("href=\"(?!data:|#)");
    }

    @Test
    void the_library_keeps_its_licence() {
        assertThat(all(SCRIPT, SamplePages.html(SamplePages.full())).get(1))
                .contains(
                        "Licensed to the Apache Software Foundation",
                        "Apache License, Version 2.0");
    }

    @Test
    void hostile_text_ends_no_element_and_comes_back_from_the_data_as_it_was() {
        String page = SamplePages.html(SamplePages.hostile());
        String data = all(SCRIPT, page).getFirst();

        assertThat(all(SCRIPT, page)).hasSize(3);
        String own = page.replace(all(SCRIPT, page).get(1), "");
        assertThat(own).doesNotContain("<img", "\u2028", "\u202E", SamplePages.HOSTILE);
        assertThat(data).doesNotContain("<", ">", "&");
        JsonNode read = new JsonMapper().readTree(data);
        assertThat(read.get("title").asString()).isEqualTo(SamplePages.HOSTILE);
        assertThat(read.at("/traces/0/threads/0/name").asString()).isEqualTo(SamplePages.HOSTILE);
        assertThat(read.at("/charts/0/series/0/name").asString()).isEqualTo(SamplePages.HOSTILE);
        assertThat(read.at("/sources/0/text").asString()).isEqualTo(SamplePages.HOSTILE);
    }

    @Test
    void a_place_holder_in_a_text_is_text() {
        PageContent content = PageContent.of("@@script@@ @@nonsense@@", "@@data@@");

        assertThat(SamplePages.html(content)).contains("\"@@script@@ @@nonsense@@\"");
    }

    @Test
    void the_same_content_gives_the_same_page() {
        assertThat(SamplePages.html(SamplePages.full()))
                .isEqualTo(SamplePages.html(SamplePages.full()));
    }

    @Test
    void a_file_has_what_a_writer_gets(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("page.html");

        HtmlPage.write(file, SamplePages.hostile());

        assertThat(Files.readString(file)).isEqualTo(SamplePages.html(SamplePages.hostile()));
    }

    @Test
    void nothing_in_the_script_makes_html_of_text() {
        assertThat(all(SCRIPT, SamplePages.html(SamplePages.full())).get(2))
                .doesNotContain(
                        "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(");
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(result -> result.group(1)).toList();
    }
}
