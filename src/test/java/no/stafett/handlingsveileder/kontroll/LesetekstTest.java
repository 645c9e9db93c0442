package no.stafett.handlingsveileder.kontroll;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import no.stafett.handlingsveileder.Modellfeil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Teksten i et skjema, skrevet på alle måter noen kunne funnet på. */
class LesetekstTest {

    private static final Kontroll KONTROLL = Kontroller.medEkteHandlinger();

    @ParameterizedTest
    @ValueSource(strings = {"Hva så dere?", "Barn < 5 år", "a > b & c; d", "50 % [x]", "[her](/saker/1)", "[her](https://lovdata.no/lov)", "[ring](tel:+47 22 33)",
        "[a]: /sted", "se [1]: tekst", "Pris: 5 {kr}", "$ 5", "a #1", "profile og javascript", "x = 1", "[her](https://a.no)", "https://a.no", "&;", "& amp;",
        "{ {", "!(a)"})
    void skalGodtaVanligTekst(String tekst) {
        assertThat(koder(tekst)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '§', value = {
        "<b>Fet</b> § html_i_tekst", "a < script § html_i_tekst", "</p> § html_i_tekst", "<!-- x --> § html_i_tekst", "<?php § html_i_tekst",
        "&lt;b&gt; § html_i_tekst", "&#60; § html_i_tekst", "&#x3C; § html_i_tekst", "&Colon; § html_i_tekst",
        "${a} § uttrykk_i_skjema", "#{a} § uttrykk_i_skjema", "=a + b § uttrykk_i_skjema", "Hei {{navn}} § uttrykk_i_skjema",
        "![b](/b.png) § bilde_utenfra", "Se javascript:alert(1) § lenke_ikke_tillatt", "VBScript : x § lenke_ikke_tillatt", "data:text/html § lenke_ikke_tillatt",
        "file:///etc/passwd § lenke_ikke_tillatt", "http://a.no § lenke_ikke_tillatt", "ftp://a.no § lenke_ikke_tillatt", "ftps://a.no § lenke_ikke_tillatt",
        "[a](mailto:x@y.no) § lenke_ikke_tillatt", "[a](//ond.no) § lenke_ikke_tillatt", "[a] (  x) § lenke_ikke_tillatt", "[a](https://x@y.no) § lenke_ikke_tillatt",
        "[a](/\\ond.no) § lenke_ikke_tillatt", "[a](https://a.no/\\b) § lenke_ikke_tillatt", "[a]: sted § lenke_ikke_tillatt", "> [a]: sted § lenke_ikke_tillatt",
        "1. [a]: sted § lenke_ikke_tillatt", "[a](/ok) og [b](ond) § lenke_ikke_tillatt", "[a](tel:x) § lenke_ikke_tillatt"})
    void skalSiHvaSomErGalt(String tekst, String kode) {
        assertThat(koder(tekst)).containsExactly(kode);
    }

    @ParameterizedTest
    @ValueSource(ints = {0x00, 0x08, 0x0B, 0x0C, 0x0E, 0x1F, 0x7F, 0x9F, 0x061C, 0x180E, 0x200B, 0x2028, 0x202A, 0x202E, 0x2060, 0x2069,
        0xFEFF, 0xFFF9, 0xFFFB, 0xE0000, 0xE007F})
    void skalIkkeGodtaTegnSomIkkeVises(int tegn) {
        assertThat(koder("Ja" + Character.toString(tegn))).containsExactly("tegn_skjult");
    }

    @ParameterizedTest
    @ValueSource(ints = {'\t', '\n', '\r', ' ', 0xA0, 0xAD, 0x200C, 0x200D, 0x200E, 0x2019, 0x1F331})
    void skalGodtaTegnFolkSkriver(int tegn) {
        assertThat(koder("Ja" + Character.toString(tegn))).isEmpty();
    }

    @Test
    void skalGodtaFireTusenTegnOgIkkeEttTil() {
        assertThat(koder("x".repeat(4_000))).isEmpty();
        assertThat(koder("x".repeat(4_001))).containsExactly("tekst_for_lang");
        assertThat(koder("<b>".repeat(4_001))).containsExactly("tekst_for_lang");
    }

    @Test
    void skalGodtaEtMønsterPåToHundreTegnOgIkkeEttTil() {
        assertThat(mønster("a".repeat(200))).isEmpty();
        assertThat(mønster("a".repeat(201))).containsExactly("tekst_for_lang");
        assertThat(mønster("<b>=${a}")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"hva = 1,feel_i_skjema", "=for x in y return x,feel_i_skjema", "=,felt_uten_kontroll", "=f = 1,"})
    void skalBareGodtaVilkårSomErEtUttrykk(String vilkår, String kode) {
        assertThat(skjema("\"conditional\":{\"hide\":\"" + vilkår + "\"},\"label\":\"Svar\""))
                .isEqualTo(Stream.ofNullable(kode).toList());
    }

    private static List<String> koder(String tekst) {
        return skjema("\"label\":" + JsonMapper.shared().writeValueAsString(tekst));
    }

    private static List<String> mønster(String mønster) {
        return skjema("\"label\":\"Svar\",\"validate\":{\"pattern\":\"" + mønster + "\"}");
    }

    private static List<String> skjema(String egenskaper) {
        String skjema = "{\"id\":\"skjema\",\"type\":\"default\",\"schemaVersion\":19,\"components\":[{\"type\":\"textfield\",\"id\":\"f\",\"key\":\"f\","
                + egenskaper + "}]}";
        return KONTROLL.kontrollerSkjema(skjema.getBytes(StandardCharsets.UTF_8), Locale.ROOT).stream().map(Modellfeil::kode).toList();
    }
}
