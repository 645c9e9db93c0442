package no.stafett.stafettlogg.moete;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import no.stafett.Apptest;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

/** Kalenderfila: når og hvor, og aldri hvem eller hva møtet gjelder. */
@Apptest
class MoetekalenderTest extends Moeteproeve {

    @Test
    void skal_gi_en_kalenderfil_som_ikke_sier_hvem_eller_hva_det_gjelder() {
        Map<String, Object> felt = Map.of("formaal", "Ada Lindås skal bytte avdeling", "agenda", "Hvordan Ada har det hos Mor Lindås", "sted", "Hjemme hos Ada Lindås",
                "lenke", "https://video.example.no/ada-lindas", "andre", "Mor Lindås", "hvemSnakker", "Ada sin lærer", "tolk", "tigrinja");
        String id = kallInn(felt);
        MockHttpServletResponse svar = hentKalender(id);
        String fil = kalender(id);
        assertThat(svar.getHeader("Content-Disposition")).isEqualTo("attachment; filename=\"moete.ics\"");
        String utenIder = fil.replace("\r\n ", "").replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "");
        assertThat(utenIder + svar.getHeader("Content-Disposition")).doesNotContainIgnoringCase("ada").doesNotContainIgnoringCase("lind").doesNotContain("avdeling")
                .doesNotContain("video").doesNotContain("tigrinja").doesNotContain("2020").doesNotContain("LOCATION").doesNotContain("Solstua");
        assertThat(fil.replace("\r\n ", "")).contains("METHOD:REQUEST", "SUMMARY:Møte i Stafett", "UID:" + id + "@stafett", "SEQUENCE:0",
                "/saker/" + sak + "/moeter/" + id).startsWith("BEGIN:VCALENDAR\r\n").endsWith("END:VCALENDAR\r\n");
        assertThat(mina.get("/saker/" + sak).innhold().get("saksnummer").asString()).satisfies(nr -> assertThat(fil).doesNotContain(nr));
    }

    @Test
    void skal_aldri_ha_stedet_i_kalenderfila_når_saken_har_adressesperre() {
        String id = kallInn(Map.of("sted", "Møterom 2"));
        assertThat(kalender(id)).contains("LOCATION:Møterom 2");
        assertThat(styrer.post("/saker/" + sak + "/adressesperre", Map.of("grad", "fortrolig", "klarerte", List.of(id(mina)))).status()).isLessThan(300);
        assertThat(kalender(id)).contains("BEGIN:VCALENDAR").doesNotContain("LOCATION");
    }

    @Test
    void skal_ha_tid_sted_og_høyere_rekkefølge_i_kalenderfila_når_møtet_endres_og_avlyses() {
        String id = kallInn(Map.of("sted", "Møterom 2, Solstua", "start", "2030-10-27T00:30:00Z", "slutt", "2030-10-27T01:30:00Z"));
        assertThat(kalender(id)).contains("DTSTART:20301027T003000Z", "DTEND:20301027T013000Z", "LOCATION:Møterom 2\\, Solstua", "STATUS:CONFIRMED");
        endre(id, 1, nytt(Map.of("sted", "Møterom 3")));
        assertThat(kalender(id)).contains("SEQUENCE:1", "METHOD:REQUEST", "LOCATION:Møterom 3");
        mina.post(moeter + "/" + id + "/avlys", Map.of("grunn", "Ada er syk."));
        assertThat(kalender(id)).contains("SEQUENCE:2", "METHOD:CANCEL", "STATUS:CANCELLED").doesNotContain("syk");
    }

    private String kalender(String id) {
        return new String(hentKalender(id).getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse hentKalender(String id) {
        try {
            return nett.perform(get("/api/v1" + moeter + "/" + id + "/moete.ics").with(httpBasic("barnehage.ansatt", "stafett"))).andReturn().getResponse();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
