package no.stafett.stafettlogg.post;

import static no.stafett.stafettlogg.post.Loggslag.DOKUMENT;
import static no.stafett.stafettlogg.post.Loggslag.LYSGLIMT;
import static no.stafett.stafettlogg.post.Loggslag.NOTAT;
import static no.stafett.stafettlogg.post.Loggslag.REFERAT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Hvem som skriver hva, rad for rad i matrisen (domenets §7). */
class SkriverettTest {

    private static final PersonId MINA = new PersonId(UUID.randomUUID());
    private static final PersonId KOLLEGA = new PersonId(UUID.randomUUID());
    private static final LocalDate IDAG = LocalDate.of(2026, 5, 18);

    @Test
    void skal_la_stafettholderen_skrive_alt() {
        assertThat(rett(Set.of("stafettholder"), true).slag()).containsExactlyInAnyOrder(REFERAT, NOTAT, LYSGLIMT, DOKUMENT);
    }

    @Test
    void skal_la_den_som_eier_undringen_føre_loggen_til_noen_har_pinnen() {
        assertThat(rett(Set.of("eier"), false).slag()).contains(REFERAT);
        assertThat(rett(Set.of("eier"), true).slag()).containsExactlyInAnyOrder(NOTAT, LYSGLIMT, DOKUMENT);
    }

    @Test
    void skal_la_den_som_er_med_fra_en_annen_tjeneste_skrive_alt_unntatt_referat() {
        assertThat(rett(Set.of("deltaker"), true).slag()).containsExactlyInAnyOrder(NOTAT, LYSGLIMT, DOKUMENT);
    }

    @Test
    void skal_la_lederen_lese_og_ikke_skrive() {
        assertThat(rett(Set.of(), true).slag()).isEmpty();
    }

    @Test
    void skal_ikke_skrives_noe_nytt_i_en_sak_som_er_avsluttet_men_feil_kan_rettes() {
        Skriverett slutt = Skriverett.av(Set.of("stafettholder"), true, false);
        assertThat(slutt.slag()).isEmpty();
        assertThat(slutt.kanEndre(post(NOTAT, null, KOLLEGA), MINA)).isTrue();
    }

    @Test
    void skal_bare_rettes_av_den_som_skrev_og_den_som_fører_loggen() {
        Skriverett deltaker = rett(Set.of("deltaker"), true);
        assertThat(deltaker.kanEndre(post(NOTAT, null, MINA), MINA)).isTrue();
        assertThat(deltaker.kanEndre(post(NOTAT, null, KOLLEGA), MINA)).isFalse();
        assertThat(rett(Set.of("stafettholder"), true).kanEndre(post(NOTAT, null, KOLLEGA), MINA)).isTrue();
        assertThat(rett(Set.of(), true).kanEndre(post(NOTAT, null, MINA), MINA)).as("ikke lenger med").isFalse();
    }

    @Test
    void skal_ikke_kunne_rette_det_saken_selv_forteller_eller_det_som_står_i_et_skjema() {
        Skriverett holder = rett(Set.of("stafettholder"), true);
        assertThat(holder.kanEndre(post(Loggslag.NIVAAENDRING, null, MINA), MINA)).isFalse();
        assertThat(holder.kanEndre(post(LYSGLIMT, UUID.randomUUID(), MINA), MINA)).isFalse();
    }

    @Test
    void skal_ikke_godta_et_lysglimt_over_500_tegn_eller_en_dag_som_ikke_er_kommet() {
        assertThat(new NyLoggpost(LYSGLIMT, IDAG, "a".repeat(500), true).feil(IDAG)).isEmpty();
        assertThat(new NyLoggpost(LYSGLIMT, IDAG, "a".repeat(501), true).feil(IDAG)).extracting("sti", "kode").containsExactly(org.assertj.core.groups.Tuple.tuple("tekst", "for_lang"));
        assertThat(new NyLoggpost(NOTAT, IDAG.plusDays(1), "Noe.", false).feil(IDAG)).extracting("sti").containsExactly("dato");
        assertThat(new NyLoggpost(NOTAT, IDAG, "  ", false).feil(IDAG)).extracting("kode").containsExactly("paakrevd");
    }

    private static Skriverett rett(Set<String> roller, boolean harHolder) {
        return Skriverett.av(roller, harHolder, true);
    }

    private static Loggpost post(Loggslag slag, UUID svar, PersonId forfatter) {
        return new Loggpost(UUID.randomUUID(), new SakId(UUID.randomUUID()), slag, IDAG, "Noe.", new JsonMapper().createObjectNode(), svar,
                false, forfatter, Instant.parse("2026-05-18T10:00:00Z"), 1, null, null, java.util.List.of(), "alminnelig");
    }
}
