package no.stafett.samtykke;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import no.stafett.Saksgang;
import no.stafett.felles.Forretningsklokke;
import no.stafett.system.Klokkestiller;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Døren skifter ved midnatt norsk tid på bursdagen, sett av den som står i den: siste minutt dagen før, første øyeblikk, og dagen etter. */
@Apptest
class BursdagTest extends Samtykkeproeve {

    private static final int OM_DAGER = 20;

    @ParameterizedTest(name = "{0} år, {1}, svart av {2} ({3}): {4}")
    @CsvSource({
        "12, alminnelig, mor, , 200",
        "15, alminnelig, mor, , 404",
        "15, alminnelig, barnevern, omsorgsovertatt, 404",
        "15, alminnelig, selv, , 200",
        "15, helse, mor, , 200",
        "16, helse, mor, , 404",
        "16, helse, selv, , 200",
        "16, alminnelig, selv, , 200",
        "18, alminnelig, selv, , 200"})
    void skal_følge_den_som_kan_svare(int år, String slag, String relasjon, String ansvar, int etter) {
        LocalDate bursdag = klokke.idag().plusDays(OM_DAGER);
        // Der barnet selv svarer for første gang på bursdagen, er svaret alt gitt; før da er det ikke nok.
        boolean selvForFørsteGang = "selv".equals(relasjon) && (år == 15 || år == 16 && "helse".equals(slag));
        if (selvForFørsteGang) {
            String sak = sak(bursdag.minusYears(år));
            svar(sak, slag, relasjon, ansvar);
            assertThat(åpen(sak, bursdag.minusDays(1))).isFalse();
            assertThat(åpen(sak, bursdag)).isTrue();
            return;
        }
        Saksgang gang = medPpt(bursdag.minusYears(år), slag, relasjon, ansvar);
        ZonedDateTime midnatt = bursdag.atStartOfDay(Forretningsklokke.NORGE);
        assertThat(vedKlokka(gang, midnatt.minusMinutes(1))).as("siste minutt før").isEqualTo(200);
        assertThat(vedKlokka(gang, midnatt)).as("første øyeblikk").isEqualTo(etter);
        assertThat(vedKlokka(gang, midnatt.plusDays(1))).as("dagen etter").isEqualTo(etter);
    }

    private boolean åpen(String sak, LocalDate dag) {
        return vurdering.gjelder(no.stafett.felles.SakId.av(sak), "ppt", dag);
    }

    private int vedKlokka(Saksgang gang, ZonedDateTime tid) {
        Klokkestiller.flyttTil(program, tid.toInstant());
        return ppt.get("/saker/" + gang.sak()).status();
    }

    private Saksgang medPpt(LocalDate født, String slag, String relasjon, String ansvar) {
        Saksgang gang = Saksgang.i(mina, sak(født)).til("nivaa_2");
        svar(gang.sak(), slag, relasjon, ansvar);
        assertThat(gang.fullfoer(Map.of("mottaker", mina.enhetI("ppt"))).status()).isEqualTo(200);
        String invitasjon = ppt.get("/oppgaver?fane=ledige&antall=100").innhold().get("oppgaver").valueStream()
                .filter(o -> o.get("sakId").asString().equals(gang.sak())).findFirst().orElseThrow().get("oppgaveId").asString();
        ppt.post("/oppgaver/" + invitasjon + "/ta", null);
        assertThat(ppt.post("/oppgaver/" + invitasjon + "/fullfoer", Map.of("svar", Map.of("godtatt", "ja"))).status()).isEqualTo(200);
        return gang;
    }

    private void svar(String sak, String slag, String relasjon, String ansvar) {
        Map<String, Object> svar = new HashMap<>(fra("selv".equals(relasjon) ? "Ada Lindås" : "mor".equals(relasjon) ? "Mor Lindås" : "Barnevernet", relasjon, "ppt"));
        svar.put("opplysningstype", slag);
        svar.put("foreldreansvar", ansvar);
        ApiKlient.Svar skrevet = registrer(sak, svar);
        assertThat(List.of(skrevet.status())).as(skrevet.innhold().toString()).containsExactly(201);
    }
}
