package no.stafett.akutt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import no.stafett.felles.SakId;
import no.stafett.oppgave.Arbeidsflate;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Personer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Akuttløpet synes bare for den som er i rommet; alt annet er som før (domenets §4.3). */
@Apptest
class AkuttErUsynligTest {

    @Autowired
    private MockMvc nett;
    @Autowired
    private AkuttService akutt;
    @Autowired
    private Personer personer;
    @Autowired
    private Arbeidsflate flate;
    private ApiKlient mina;
    private String sak;

    @BeforeEach
    void begynn() {
        mina = new ApiKlient(nett, "barnehage.ansatt");
        sak = mina.nySak();
    }

    @Test
    void skal_gi_melderen_oppgaver_i_egen_liste() {
        akutt.start(SakId.av(sak), bruker("barnehage.ansatt"));
        assertThat(flate.bareFor(bruker("barnehage.ansatt"))).filteredOn(o -> o.sakId().toString().equals(sak)).hasSize(2);
    }

    @Test
    void skal_ikke_endre_en_bokstav_i_det_noen_ser_av_saken_og_listene() {
        List<String> foer = altSomSynes();
        akutt.start(SakId.av(sak), bruker("barnehage.ansatt"));
        assertThat(altSomSynes()).isEqualTo(foer);
    }

    @Test
    void skal_ikke_vise_oppgaven_til_noen_utenfor_rommet() {
        akutt.start(SakId.av(sak), bruker("barnehage.ansatt"));
        String oppgave = flate.bareFor(bruker("barnehage.ansatt")).stream().filter(o -> o.sakId().toString().equals(sak))
                .findFirst().orElseThrow().id();
        assertThat(Stream.of("barnehage.styrer", "barnehage.ansatt01", "koordinator", "ppt.ansatt", "b.ansatt")
                .map(navn -> new ApiKlient(nett, navn).get("/oppgaver/" + oppgave).status())).containsOnly(404);
    }

    private List<String> altSomSynes() {
        return Stream.concat(Stream.of("barnehage.ansatt", "barnehage.styrer", "barnehage.ansatt01", "koordinator", "forelder")
                .map(navn -> new ApiKlient(nett, navn))
                .flatMap(k -> Stream.of("/saker/" + sak, "/saker/" + sak + "/historikk", "/saker", "/saker?sorter=aktivitet", "/saker?samtykke=mangler", "/oppgaver?fane=mine",
                        "/oppgaver?fane=ledige&antall=100", "/oppgaver?fane=enheten&antall=100", "/oppgaver?fane=fullfoert")
                        .map(sti -> k.get(sti)).map(svar -> svar.status() + " " + svar.innhold())), sidene()).toList();
    }

    /** Bare melderens egen forside har lov til å være en annen: der står oppgavene hennes, uten navn. */
    private Stream<String> sidene() {
        return Stream.of("barnehage.ansatt", "barnehage.styrer", "barnehage.ansatt01", "koordinator")
                .flatMap(navn -> Stream.of("/", "/saker", "/saker/" + sak, "/saker?soek=AL", "/saker?sorter=aktivitet", "/verktoey/bekymringsmelding", "/verktoey?vis=trinn", "/oppgaver?fane=mine",
                        "/oppgaver?fane=ledige", "/oppgaver?fane=enheten", "/oppgaver?fane=fullfoert")
                        .filter(sti -> !(sti.equals("/") && navn.equals("barnehage.ansatt"))).map(sti -> side(navn, sti)));
    }

    /** Siden uten det som er nytt for hvert kall. */
    private String side(String navn, String sti) {
        try {
            return nett.perform(get(sti).with(httpBasic(navn, "stafett"))).andReturn().getResponse()
                    .getContentAsString(StandardCharsets.UTF_8).replaceAll("name=\"(_csrf|noekkel)\" value=\"[^\"]*\"", "")
                    .replaceAll("<meta name=\"csrf\"[^>]*>", "");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Bruker bruker(String navn) {
        return personer.finn(navn).orElseThrow();
    }
}
