package no.stafett.handlingsveileder.trinnside;

import static no.stafett.handlingsveileder.trinnside.Utkastproeve.FAGANSVARLIG;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import no.stafett.Apptest;
import no.stafett.handlingsveileder.Pakke;
import no.stafett.handlingsveileder.kontroll.Kontroll;
import no.stafett.handlingsveileder.trinn.Steg;
import no.stafett.handlingsveileder.trinn.Trinnredigering;
import no.stafett.handlingsveileder.utkast.Utkast;
import no.stafett.handlingsveileder.utkast.Utkastene;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;

/** Et utfall legges til i modellen og i skjemaet samtidig, så porten godtar det. */
@Apptest
class NyttUtfallSideTest {

    private static final String FIL = "nivaa_1.bpmn";

    @Autowired
    private MockMvc nett;
    @Autowired
    private UserDetailsService brukere;
    @Autowired
    private Utkastene utkastene;
    @Autowired
    private Kontroll kontroll;
    private Utkastproeve utkast;

    @BeforeEach
    void begynn() {
        utkast = Utkastproeve.nytt(nett, brukere, utkastene);
    }

    @Test
    void skalTilbyDetSomManglerOgLeggeDetTil() throws Exception {
        assertThat(utkast.side(utkast.lista(FIL))).as("nivå 1 har alle fra før").doesNotContain("Legg til et utfall");
        fjern("nye_tiltak");
        fjern("nivaa_3");
        String side = utkast.side(utkast.lista(FIL));
        assertThat(side).contains("Legg til et utfall");
        assertThat(side.substring(side.indexOf("Legg til et utfall"))).contains("Saken går til nivå 3", "Saken fortsetter med nye tiltak").doesNotContain("Saken går til nivå 2</option>");
        leggTil("nivaa_3", "Rett til nivå 3", "");
        leggTil("nye_tiltak", "Prøv noe annet", "trinn_1_2");
        assertThat(utfallet("nivaa_3")).extracting(Steg.Utfall::slag, Steg.Utfall::navn).containsExactly("slutt", "Rett til nivå 3");
        assertThat(utfallet("nye_tiltak")).extracting(Steg.Utfall::trinn, Steg.Utfall::navn).containsExactly("trinn_1_2", "Prøv noe annet");
        assertThat(skjemaet()).contains("Rett til nivå 3", "\"nye_tiltak\"");
        assertThat(feil()).isEmpty();
        assertThat(utkast.side(utkast.lista(FIL))).doesNotContain("Legg til et utfall");
    }

    @Test
    void skalIkkeTaImotEtSvarSystemetIkkeKjennerEllerEtUtenNavn() throws Exception {
        fjern("nivaa_3");
        int versjon = utkast.nå().versjon();
        leggTil("hva_som_helst", "Hva som helst", "");
        leggTil("nivaa_2", "En gang til", "");
        leggTil("nivaa_3", " ", "");
        assertThat(utkast.nå().versjon()).isEqualTo(versjon);
        fjern("nye_tiltak");
        versjon = utkast.nå().versjon();
        leggTil("nye_tiltak", "Til ingen steder", "");
        assertThat(utkast.nå().versjon()).isEqualTo(versjon);
    }

    private void fjern(String verdi) throws Exception {
        utkast.send(FAGANSVARLIG, utkast.lista(FIL) + "/utfall/" + utfallet(verdi).flyt() + "/fjern", "versjon", String.valueOf(utkast.nå().versjon()));
    }

    private void leggTil(String verdi, String navn, String trinn) throws Exception {
        assertThat(utkast.send(FAGANSVARLIG, utkast.lista(FIL) + "/steg/" + beslutning().id() + "/utfall", "verdi", verdi, "navn", navn, "trinn", trinn,
                "versjon", String.valueOf(utkast.nå().versjon())).getStatus()).isEqualTo(302);
    }

    private Steg beslutning() {
        return Trinnredigering.les(utkast.nå().filer().get(FIL)).trinn().stream().filter(t -> t.beslutning() != null).findFirst().orElseThrow();
    }

    private Steg.Utfall utfallet(String verdi) {
        return beslutning().beslutning().utfall().stream().filter(u -> u.verdi().equals(verdi)).findFirst().orElseThrow();
    }

    private String skjemaet() {
        return new String(utkast.nå().filer().get(beslutning().innhold().skjema() + ".form"), StandardCharsets.UTF_8);
    }

    private List<?> feil() {
        Utkast nå = utkast.nå();
        return kontroll.kontroller(new Pakke(nå.navn(), nå.leietaker(), nå.filer()));
    }
}
