package no.stafett.samtykke;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import no.stafett.Apptest;
import no.stafett.felles.SakId;
import no.stafett.handlingsveileder.Levertepakker;
import no.stafett.handlingsveileder.Pakke;
import no.stafett.handlingsveileder.Publisering;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** En tjeneste eller en kommune kan ha sine egne aldersgrenser, og de gjelder bare der. */
@Apptest
class TjenestensEgenAlderTest extends Samtykkeproeve {

    @Autowired
    private Publisering publisering;
    @Autowired
    private Samtykkeregler regler;

    @Test
    void skal_bruke_tjenestens_egen_alder_bare_i_den_tjenesten_og_kommunen() {
        publiser("9901.psykisk_helse", 16);
        assertThat(selvFra("9901", "psykisk_helse")).isEqualTo(16);
        assertThat(selvFra("9901", "ppt")).isEqualTo(15);
        assertThat(selvFra("9902", "psykisk_helse")).isEqualTo(15);
    }

    @Test
    void skal_bruke_kommunens_naar_tjenesten_ikke_har_sin_egen_og_den_nyeste_naar_den_er_endret() {
        publiser("9955", 14);
        assertThat(selvFra("9955", "ppt")).isEqualTo(14);
        publiser("9955.ppt", 13);
        assertThat(selvFra("9955", "ppt")).isEqualTo(13);
        assertThat(selvFra("9955", "nav")).isEqualTo(14);
        publiser("9955.ppt", 12);
        assertThat(selvFra("9955", "ppt")).isEqualTo(12);
    }

    /** Femten år: hos PPT svarer hun selv, hos psykisk helse er det fortsatt mor som svarer, til hun er seksten. */
    @Test
    void skal_spoerre_den_tjenestens_alder_sier() {
        publiser("9901.psykisk_helse", 16);
        SakId sak = SakId.av(sak(klokke.idag().minusYears(15).minusDays(3)));
        Map<String, Object> mor = new HashMap<>(ja("ppt", "psykisk_helse"));
        registrer(sak.toString(), mor);
        assertThat(vurdering.vurder(sak, "ppt", klokke.idag()).rad()).isEqualTo("C8c");
        assertThat(vurdering.vurder(sak, "psykisk_helse", klokke.idag()).rad()).isEqualTo("C13");
        assertThat(vurdering.slutter(sak, "psykisk_helse", klokke.idag())).contains(klokke.idag().plusYears(1).minusDays(3));
    }

    private int selvFra(String kommune, String tjeneste) {
        return regler.alder(kommune, tjeneste, NyttSvar.ALMINNELIG).selvFra();
    }

    private void publiser(String leietaker, int alder) {
        String felles = new String(Levertepakker.hent("felles").filer().get("samtykkealder.dmn"), StandardCharsets.UTF_8);
        String egen = felles.replace("<text>15</text>", "<text>" + alder + "</text>");
        assertThat(egen).isNotEqualTo(alder == 15 ? "" : felles);
        publisering.publiser(new Pakke("alder " + leietaker, leietaker, Map.of("samtykkealder.dmn", egen.getBytes(StandardCharsets.UTF_8))),
                new Publisering.Oppdrag(null, null, null, null, "Prøve"));
    }
}
