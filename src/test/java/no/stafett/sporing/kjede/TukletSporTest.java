package no.stafett.sporing.kjede;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * En superbruker går forbi programmet og utløserne (SEC-40). Sporet har tretti rader i tre segl, med et hull der et
 * nummer aldri ble en rad. Hver måte å tukle på blir funnet, og meldingen sier hvor.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TukletSporTest {

    @TempDir
    private Path mappe;
    private Sporbase spor;
    private Forsegler forsegler;

    @BeforeEach
    void forseglTreBunker() {
        spor = new Sporbase(mappe);
        forsegler = spor.forsegler();
        for (int bunke = 0; bunke < 3; bunke++) {
            spor.rader(5);
            spor.rullTilbake();
            spor.rader(5);
            forsegler.forsegl();
        }
    }

    @Test
    void skal_godta_et_spor_ingen_har_tuklet_med() {
        Kontrollrapport rapport = spor.kontroller();
        assertThat(rapport.funn()).isEmpty();
        assertThat(rapport.ledd()).isEqualTo(30);
        assertThat(rapport.segl()).isEqualTo(3);
    }

    @Test
    void skal_finne_en_endret_kolonne() {
        spor.base.kjør("update spor set person = 'en annen' where id = " + id(12));
        assertThat(funn()).singleElement().asString().contains("Rad " + id(12) + " (ledd 12,").contains("er endret");
    }

    @Test
    void skal_finne_et_endret_tidspunkt() {
        spor.base.kjør("update spor set tid = tid - interval '1 second' where id = " + id(7));
        assertThat(funn()).singleElement().asString().contains("Rad " + id(7) + " (ledd 7,").contains("er endret");
    }

    @Test
    void skal_finne_en_rad_som_er_fjernet_midt_i() {
        spor.base.kjør("delete from spor where id in (%d, %d)".formatted(id(15), id(16)));
        assertThat(funn()).containsExactly("Rad %d til %d (ledd 15–16) er fjernet.".formatted(id(15), id(16)));
    }

    @Test
    void skal_finne_at_de_siste_radene_er_fjernet() {
        spor.base.kjør("delete from spor where id >= " + id(28));
        assertThat(funn()).singleElement().asString().contains("(ledd 28–30) er fjernet");
    }

    @Test
    void skal_finne_at_de_siste_radene_er_fjernet_med_ledd_og_segl() {
        fjernSisteSegl();
        assertThat(funn()).singleElement().asString().contains("Segl 3 er borte fra databasen", "ledd 30", "de siste 10 radene");
    }

    @Test
    void skal_finne_det_ogsaa_etter_at_nye_rader_er_forseglet() {
        fjernSisteSegl();
        spor.rader(4);
        spor.forsegler().forsegl();
        assertThat(funn()).anySatisfy(f -> assertThat(f).contains("to ulike segl 3"));
    }

    @Test
    void skal_finne_to_rader_som_har_byttet_innhold() {
        spor.base.kjør("update spor set person = 'a' where id = " + id(1), "create temp table b as select * from spor where id in (%d, %d)"
                .formatted(id(3), id(20)), "update spor s set tid = b.tid, skrevet = b.skrevet, xid = b.xid from b where b.id = %2$d and s.id = %1$d or b.id = %1$d and s.id = %2$d"
                .formatted(id(3), id(20)));
        assertThat(funn()).hasSize(3).anySatisfy(f -> assertThat(f).contains("(ledd 3,")).anySatisfy(f -> assertThat(f).contains("(ledd 20,"));
    }

    @Test
    void skal_finne_en_forfalsket_rad_i_hullet_der_et_nummer_mangler() {
        long hull = id(5) + 1;
        spor.base.kjør("""
                insert into spor (id, tid, skrevet, person, hendelse, fakta) overriding system value
                select %d, tid - interval '1 hour', skrevet - interval '1 hour', 'system', 'Falsk', '{}' from spor where id = %d"""
                .formatted(hull, id(5)));
        assertThat(funn()).singleElement().asString().contains("Rad " + hull).contains("lagt inn etterpå");
        forsegler.forsegl();
        assertThat(funn()).singleElement().asString().contains("Rad " + hull).contains("lagt inn etterpå");
    }

    @Test
    void skal_finne_en_tilbakedatert_rad_i_enden() {
        spor.base.kjør("insert into spor (tid, person, hendelse, fakta) values (now() - interval '3 days', 'system', 'Falsk', '{}')");
        assertThat(funn()).singleElement().asString().contains("tilbakedatert");
        forsegler.forsegl();
        assertThat(funn()).singleElement().asString().contains("tilbakedatert");
    }

    @Test
    void skal_finne_at_kjeden_er_skrevet_om_fra_et_sted() throws SQLException {
        spor.base.kjør("update spor set person = 'en annen' where id = " + id(12));
        skrivOmFra(12);
        assertThat(funn()).singleElement().asString()
                .contains("Segl 2 (ledd 11–20,", "er et annet i databasen enn i ankeret, og 1 til etter det");
    }

    @Test
    void skal_finne_at_alt_er_toemt() {
        spor.base.kjør("truncate spor, spor_ledd, spor_segl restart identity");
        assertThat(funn()).anySatisfy(f -> assertThat(f).contains("Kjedens begynnelse er borte"))
                .anySatisfy(f -> assertThat(f).contains("Segl 0–3 er borte fra databasen", "ledd 30"));
    }

    @Test
    void skal_finne_at_alt_er_toemt_og_begynt_forfra() {
        spor.base.kjør("truncate spor, spor_ledd, spor_segl restart identity",
                "insert into spor_segl (nr, ledd, antall, kjede) values (0, 0, 0, encode(sha256('ny'), 'hex'))");
        spor.rader(3);
        spor.forsegler().forsegl();
        assertThat(funn()).anySatisfy(f -> assertThat(f).contains("begynner en annen kjede"));
    }

    @Test
    void skal_finne_at_enden_av_ankeret_er_byttet_ut() {
        List<String> linjer = new ArrayList<>(spor.linjer());
        linjer.set(3, linjer.get(3).replaceAll("kjede=.*", "kjede=" + "ab".repeat(32)));
        spor.skrivLinjer(linjer);
        assertThat(funn()).singleElement().asString().contains("Segl 3 (ledd 21–30,", "eller ankeret er endret");
    }

    @Test
    void skal_finne_at_enden_av_ankeret_er_borte() {
        spor.skrivLinjer(spor.linjer().subList(0, 2));
        assertThat(funn()).singleElement().asString().contains("Segl 2–3", "mangler i ankeret");
    }

    @Test
    void skal_finne_ledd_som_er_fjernet_fra_kjeden() {
        spor.base.kjør("delete from spor_ledd where nr between 8 and 9");
        assertThat(funn()).anySatisfy(f -> assertThat(f).contains("Ledd 8–9 er borte fra kjeden"));
    }

    @Test
    void skal_bare_merke_seg_det_som_ikke_er_forseglet_ennaa() {
        spor.rader(2);
        assertThat(spor.kontroller().erHelt()).isTrue();
        assertThat(spor.kontroller().merknader()).containsExactly("2 rader er ikke forseglet ennå.");
    }

    @Test
    void skal_taale_at_en_linje_i_ankeret_ble_avbrutt() {
        List<String> linjer = new ArrayList<>(spor.linjer());
        String siste = linjer.remove(3);
        spor.skrivLinjer(linjer);
        skrivHalv(siste);
        assertThat(spor.kontroller().funn()).as("før neste forsegling").noneMatch(f -> f.contains("kan ikke leses"));
        forsegler.forsegl();
        assertThat(spor.kontroller().funn()).isEmpty();
    }

    private void skrivHalv(String linje) {
        try {
            java.nio.file.Files.writeString(spor.anker.fil(), linje.substring(0, 40), java.nio.file.StandardOpenOption.APPEND);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private List<String> funn() {
        return spor.kontroller().funn();
    }

    private long id(int ledd) {
        return spor.tall("select spor from spor_ledd where nr = " + ledd);
    }

    private void fjernSisteSegl() {
        spor.base.kjør("delete from spor where id >= " + id(21), "delete from spor_ledd where nr >= 21", "delete from spor_segl where nr = 3");
    }

    /** Regner ut alle leddene på nytt, som en som kjenner koden ville gjort. */
    private void skrivOmFra(int ledd) throws SQLException {
        List<String> nye = new ArrayList<>();
        try (Connection c = spor.base.som("postgres"); Statement s = c.createStatement()) {
            String forrige = spor.app().sql("select kjede from spor_ledd where nr = " + (ledd - 1)).query(String.class).single();
            try (ResultSet rad = s.executeQuery("select " + Avtrykk.RAD + ", l.nr from spor_ledd l join spor s on s.id = l.spor where l.nr >= "
                    + ledd + " order by l.nr")) {
                while (rad.next()) {
                    forrige = Avtrykk.ledd(forrige, rad.getLong(Avtrykk.KOLONNER + 1), rad);
                    nye.add("update spor_ledd set kjede = '%s' where nr = %d".formatted(forrige, rad.getLong(Avtrykk.KOLONNER + 1)));
                }
            }
        }
        nye.add("update spor_segl g set kjede = l.kjede from spor_ledd l where l.nr = g.ledd");
        spor.base.kjør(nye.toArray(String[]::new));
    }
}
