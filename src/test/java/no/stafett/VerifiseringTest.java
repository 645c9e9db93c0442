package no.stafett;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import no.stafett.sporing.kjede.Forsegling;
import no.stafett.sporing.kjede.Kjedeproeve;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

/** Kommandoen {@code verifiser sporing}, mot en database som alt kjører. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class VerifiseringTest {

    @TempDir
    private Path anker;
    private final Proevebase base = Proevebase.ny();
    private String skrevet;

    @Test
    void skal_si_at_sporet_er_helt_og_gi_null() throws Exception {
        rader(3);
        Kjedeproeve.forsegl(base, anker);
        assertThat(verifiser("verifiser", "sporing")).isZero();
        assertThat(skrevet).contains("Sporet er helt.", "Kontrollert: 3 ledd i 1 segl.");
    }

    @Test
    void skal_si_hvor_noe_er_endret_og_gi_en() throws Exception {
        rader(3);
        Kjedeproeve.forsegl(base, anker);
        base.kjør("update spor set person = 'en annen' where id = 2");
        assertThat(verifiser("verifiser", "sporing")).isEqualTo(1);
        assertThat(skrevet).contains("Sporet er ikke helt.", "Rad 2 (ledd 2,", "Ta vare på databasen");
    }

    @Test
    void skal_si_fra_om_en_ukjent_kommando_og_om_en_mappe_uten_database() {
        assertThat(verifiser("verifiser", "alt")).isEqualTo(1);
        assertThat(skrevet).contains("Skriv: verifiser sporing");
        assertThat(verifiser("verifiser", "sporing", "--stafett.database.mappe=" + anker)).isEqualTo(1);
        assertThat(skrevet).contains("Det finnes ingen database i " + anker.toAbsolutePath().normalize());
    }

    @Test
    void skal_legge_ankeret_ved_siden_av_den_innebygde_databasen() {
        MockEnvironment oppsett = new MockEnvironment().withProperty("stafett.database.innebygd", "/et/sted/data");
        assertThat(Forsegling.ankermappe(oppsett)).isEqualTo(Path.of("/et/sted/data-anker"));
        assertThat(Forsegling.ankermappe(new MockEnvironment())).isEqualTo(Path.of("anker"));
        assertThat(Forsegling.ankermappe(oppsett.withProperty("stafett.sporing.anker", "/annet"))).isEqualTo(Path.of("/annet"));
    }

    private void rader(int antall) throws Exception {
        try (Connection c = base.som("stafett_app"); Statement s = c.createStatement()) {
            for (int n = 0; n < antall; n++) {
                s.execute("insert into spor (tid, person, hendelse, fakta) values (clock_timestamp(), 'system', 'Proevd', '{}')");
            }
        }
    }

    private int verifiser(String... valg) {
        List<String> alle = new ArrayList<>(List.of(valg));
        if (valg.length == 2) {
            alle.addAll(List.of("--stafett.database.mappe=target/testdata", "--stafett.database.navn=" + base.navn()));
        }
        alle.add("--stafett.sporing.anker=" + anker);
        PrintStream ut = System.out;
        PrintStream feil = System.err;
        ByteArrayOutputStream alt = new ByteArrayOutputStream();
        System.setOut(new PrintStream(alt, true, StandardCharsets.UTF_8));
        System.setErr(System.out);
        try {
            return Verifisering.kjør(alle.toArray(String[]::new));
        } finally {
            System.setOut(ut);
            System.setErr(feil);
            skrevet = alt.toString(StandardCharsets.UTF_8);
        }
    }
}
