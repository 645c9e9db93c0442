package no.stafett.stafettlogg.svar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import no.stafett.Saksgang;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Et skjema strykes med det det førte til; det som tilfeldigvis har de samme ordene, har noen ment. */
@Apptest
class LikeOrdTest {

    private static final String ORDENE = "Vi er enige.";

    @Autowired
    private MockMvc nett;

    @Test
    void skal_ikke_røre_en_beslutning_eller_et_tiltak_som_ikke_kom_av_skjemaet() {
        ApiKlient mina = new ApiKlient(nett, "barnehage.ansatt");
        Saksgang gang = Saksgang.ny(mina);
        gang.fullfoer(Map.of("hva", ORDENE));
        gang.tilBeslutning().fullfoer(Map.of("utfall", "nivaa_1", "begrunnelse", ORDENE));
        String sak = "/saker/" + gang.sak();
        assertThat(mina.post(sak + "/tiltak", Map.of("tiltak", ORDENE, "problem", ORDENE)).status()).isEqualTo(201);
        String undring = mina.get(sak + "/logg/svar").innhold().valueStream().filter(s -> "Undring".equals(s.get("tittel").asString())).findFirst()
                .orElseThrow().get("svarId").asString();
        assertThat(mina.post(sak + "/logg/svar/" + undring + "/feil-sak", Map.of("versjon", 1, "grunn", "Feil barn.", "slett", true)).status()).isEqualTo(200);
        assertThat(mina.get(sak + "/logg/svar/" + undring).innhold().toString()).doesNotContain(ORDENE);
        assertThat(mina.get(sak + "/historikk").innhold().toString()).contains("\"begrunnelse\":\"" + ORDENE + "\"");
        assertThat(mina.get(sak + "/logg?slag=nivaaendring").innhold().at("/poster/0/tekst").asString()).isEqualTo(ORDENE);
        assertThat(mina.get(sak + "/tiltak").innhold().at("/tiltak/0/tiltak").asString()).isEqualTo(ORDENE);
        assertThat(mina.get(sak + "/tiltak").innhold().at("/tiltak/0/problem").asString()).isEqualTo(ORDENE);
    }
}
