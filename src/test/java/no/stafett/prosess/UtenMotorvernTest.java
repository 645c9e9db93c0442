package no.stafett.prosess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Motprøven: uten vernet virker angrepene. Ellers kunne prøvene av vernet bestått fordi angrepet selv var galt. */
class UtenMotorvernTest {

    private static Proevemotor prøve;

    @BeforeAll
    static void start() {
        prøve = Proevemotor.utenVern("uvernet");
    }

    @AfterAll
    static void stopp() {
        prøve.close();
    }

    @Test
    void skalRegneUtUttrykkIEnSpørringMedEllerUtenVernet() {
        int før = Merke.antall();
        assertThatThrownBy(() -> prøve.motor().getTaskService().createTaskQuery().or()
                .taskAssigneeExpression("${''.getClass().forName('no.stafett.prosess.Merke').newInstance()}")
                .taskName("x").endOr().list()).isInstanceOf(Exception.class);
        assertThat(Merke.antall()).isGreaterThan(før);
    }

    @ParameterizedTest
    @ValueSource(strings = {"E01_juel_skriptoppgave", "E01_skript_i_utfoerelseslytter",
            "E02_refleksjon_i_automatisk_steg", "E03_navn_paa_oppgave", "E03_beskrivelse_av_oppgave", "E04_startur",
            "E06_klasse_i_automatisk_steg", "E06_klasse_i_oppgavelytter", "E06_klasse_for_startskjema",
            "E06_klasse_i_motorens_eldre_navnerom", "E06_delegatuttrykk", "E01_juel_i_tabell",
            "E02_utsatt_uttrykk", "E01_uttrykk_i_stedet_for_tabell", "E03_liste_med_uttrykk",
            "E04_om_og_om_igjen", "E04_navn_paa_et_signal", "E06_delegat_i_regeloppgave"})
    void skalVirkeUtenVernet(String navn) {
        int før = Merke.antall();
        try {
            Angrep.kalt(navn).utfør(prøve.motor());
        } catch (RuntimeException ventet) {
            // Svaret fra angrepet er ofte feil type for stedet; merket er da alt satt.
        }
        assertThat(Merke.antall()).isGreaterThan(før);
    }
}
