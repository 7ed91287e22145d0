package dev.parallax.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.StringWriter;

class JsonReportGoldenTests {

    private static String report() {
        StringWriter text = new StringWriter();
        JsonReport report = new JsonReport(text);
        SampleVerdicts.all().forEach(report::comparison);
        report.summary(SampleVerdicts.all(), SampleVerdicts.times());
        return text.toString();
    }

    @Test
    void theWholeReport() {
        Golden.check("json/report.json", report());
    }

    @Test
    void aScriptFindsSchemaConclusionAndEveryVerdict() {
        JsonNode report = JsonMapper.builder().build().readTree(report());

        assertThat(report.get("schema").intValue()).isEqualTo(JsonReport.SCHEMA);
        assertThat(report.get("conclusion").stringValue()).isEqualTo("divergence");
        assertThat(report.get("verdicts").size()).isEqualTo(SampleVerdicts.all().size());
        JsonNode wrong = report.get("verdicts").get(6);
        assertThat(wrong.get("fails").booleanValue()).isTrue();
        assertThat(wrong.at("/lanes/1/outcomes/1/findings/1/text").stringValue())
                .isEqualTo("\u001b[31mred\tand \u202eback");
    }
}
