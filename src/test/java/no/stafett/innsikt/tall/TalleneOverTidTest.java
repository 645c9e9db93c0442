package no.stafett.innsikt.tall;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Det som er gitt ut måned for måned mens saker får adressesperre, skifter nivå og venter på mange, lest av en som regner på alt. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TalleneOverTidTest {

    /** Tretti saker, og én av dem får adressesperre før neste måned telles: det åpne går ikke opp med det som kom og gikk, og det skal ingen se. */
    @Test
    void skal_ikke_vise_at_et_barn_har_fått_adressesperre() throws SQLException {
        try (Tallkommune kommune = new Tallkommune()) {
            String skole = kommune.enhet("skole");
            String barnehage = kommune.enhet("barnehage");
            List<String> saker = new ArrayList<>(kommune.saker(skole, 30, 4));
            saker.addAll(kommune.saker(barnehage, 25, 4));
            kommune.naa(3);
            kommune.vakt().giUt();
            kommune.saker(skole, 8, 3);
            kommune.saker(barnehage, 7, 3);
            kommune.skift(saker.subList(5, 11), 0, null, 3);
            kommune.skift(saker.subList(30, 36), 0, null, 3);
            kommune.sperr(saker.get(0));
            kommune.naa(2);
            kommune.vakt().giUt();
            kommune.saker(skole, 9, 2);
            kommune.kjør("update adressesperre set til = now(), opphevet_av = av");
            kommune.naa(1);
            kommune.vakt().giUt();
            assertThat(kommune.gittUt().stream().map(Tall::maaned).distinct()).as("gitt ut").hasSizeGreaterThan(1);
            assertThat(kommune.gittUt().stream().filter(t -> t.vist() == Vist.TALL && t.antall() > 0)).as("noe å lese").hasSizeGreaterThan(10);
            assertThat(kommune.leser().funnet()).isEmpty();
        }
    }

    /** Én sak som er bedt om ni, er ikke ni saker. */
    @Test
    void skal_ikke_gi_ut_et_stort_tall_som_kommer_av_én_sak() throws SQLException {
        try (Tallkommune kommune = new Tallkommune()) {
            String skole = kommune.enhet("skole");
            String sak = kommune.saker(skole, 12, 2).get(0);
            for (int n = 0; n < 9; n++) {
                kommune.kjør("insert into invitasjon (id, sak, enhet, invitert) values (gen_random_uuid(), '" + sak + "', '" + kommune.enhet("ppt") + "', '" + kommune.maaned(2).plusDays(7) + "')");
            }
            kommune.vakt().giUt();
            List<Tall> venter = kommune.gittUt().stream().filter(t -> t.tabell().equals("venter") && List.of("alle", "fra/skole", "til/ppt", "par/skole/ppt").contains(t.rad())).toList();
            assertThat(venter).hasSize(8).allMatch(t -> t.vist() == Vist.SKJULT && t.antall() == null);
        }
    }

    /** Databasens funksjon sier det samme som sidene: den som leder, får ingen tall om kommunen, hva annet hun enn er. */
    @Test
    void skal_ikke_gi_den_som_leder_noe_fra_databasen() throws SQLException {
        try (Tallkommune kommune = new Tallkommune()) {
            String skole = kommune.enhet("skole");
            kommune.saker(skole, 12, 2);
            kommune.vakt().giUt();
            kommune.kjør("insert into rolle values ('" + Tallkommune.PERSON + "', 'koordinator', null)");
            assertThat(kommune.lest()).isPositive();
            kommune.kjør("insert into rolle values ('" + Tallkommune.PERSON + "', 'leder', '" + skole + "')");
            assertThat(kommune.lest()).isZero();
        }
    }
}
