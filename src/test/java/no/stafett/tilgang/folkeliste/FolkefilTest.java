package no.stafett.tilgang.folkeliste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Fila slik regneark skriver den, og slik den kan være laget for å gjøre skade. */
class FolkefilTest {

    private static final String HODE = "navn;epost;rolle;enhet;fra;til\r\n";

    @Test
    void skal_lese_det_excel_skriver_med_merke_og_semikolon() {
        List<Linje> linjer = les("\uFEFF" + HODE + "\"Åse; Ødegård\";ase@k.no;Ansatt;Solstua;15.8.2026;\r\n");
        assertThat(linjer).containsExactly(new Linje(2, "Åse; Ødegård", "ase@k.no", "ansatt", "Solstua", "15.8.2026", ""));
    }

    @Test
    void skal_lese_windows_1252_når_det_ikke_er_UTF_8() {
        byte[] fil = (HODE + "Åse Ødegård;ase@k.no;ansatt;Bjørkeli;;").getBytes(Charset.forName("windows-1252"));
        assertThat(Folkefil.linjer(Folkefil.tekst(fil)).get(0)).extracting(Linje::navn, Linje::enhet).containsExactly("Åse Ødegård", "Bjørkeli");
    }

    @Test
    void skal_lese_komma_og_tabulator_kolonner_i_annen_rekkefølge_og_tomme_linjer() {
        assertThat(les("rolle,E-post,Navn\n\nansatt,a@k.no,Ada\n,,\n")).containsExactly(new Linje(3, "Ada", "a@k.no", "ansatt", "", "", ""));
        assertThat(les("navn\tepost\trolle\nAda\ta@k.no\tleder").get(0).rolle()).isEqualTo("leder");
    }

    @Test
    void skal_vite_hvilken_linje_en_rad_står_på_når_et_felt_går_over_flere() {
        assertThat(les(HODE + "\"Ada\nBerg\";a@k.no;ansatt;;;\nBo;b@k.no;ansatt;;;")).extracting(Linje::nr).containsExactly(2, 4);
        assertThat(les(HODE + "\"Ada \"\"Adi\"\" Berg\";a@k.no;ansatt;;;").get(0).navn()).isEqualTo("Ada \"Adi\" Berg");
    }

    @Test
    void skal_si_hva_som_er_galt_med_hele_fila() {
        avvist("", "liste_tom");
        avvist(HODE, "liste_tom");
        avvist("navn;rolle\nAda;ansatt", "liste_mangler");
        avvist("navn;epost;rolle;lønn\nAda;a@k.no;ansatt;1", "liste_ukjent");
        avvist("navn;epost;rolle;navn\nAda;a@k.no;ansatt;Bo", "liste_dobbelt");
        avvist(HODE + "\"Ada;a@k.no;ansatt;;;", "liste_sitat");
        avvist(HODE + "A".repeat(301) + ";a@k.no;ansatt;;;", "liste_felt");
        avvist(HODE + "Ada\u0000;a@k.no;ansatt;;;", "liste_tegn");
        avvist(HODE + "Ada;a@k.no;ansatt;;;\n".repeat(2_001), "liste_lang");
        avvist(HODE + "\n".repeat(500_000), "liste_lang");
        avvist("A".repeat((1 << 20) + 1), "liste_stor");
        assertThatThrownBy(() -> Folkefil.tekst("navn;epost".getBytes(StandardCharsets.UTF_16))).isInstanceOf(FilaKanIkkeLeses.class);
    }

    /** Et regneark ville regnet ut det som begynner slik (SEC-27); inn igjen er det som før. */
    @Test
    void skal_nøytralisere_det_et_regneark_ville_regnet_ut_og_lese_det_likt_inn_igjen() {
        List<String> felt = List.of("=HYPERLINK(\"x\")", "+4712345678", "-Ada", "@Ada", "a;b", "O'Hara");
        String fil = new String(Folkeutskrift.fil(felt.stream().map(f -> List.of(f, "a@k.no", "ansatt", "", "", "")).toList()), StandardCharsets.UTF_8);
        assertThat(fil.lines().skip(1)).noneMatch(l -> l.matches("\"?[=+\\-@].*"));
        assertThat(les(fil)).extracting(Linje::navn).containsExactlyElementsOf(felt);
    }

    private static List<Linje> les(String fil) {
        return Folkefil.linjer(Folkefil.tekst(fil.getBytes(StandardCharsets.UTF_8)));
    }

    private static void avvist(String fil, String kode) {
        assertThatThrownBy(() -> les(fil)).isInstanceOf(FilaKanIkkeLeses.class).hasMessage(kode);
    }
}
