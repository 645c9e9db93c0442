package no.stafett.stafettlogg.vedlegg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import no.stafett.Proevebase;
import no.stafett.felles.noekler.Noekkelring;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** Den som har databasen, har ikke filene; og den som endrer noe i den, får ikke noen til å åpne noe annet enn det som ble lagt ved. */
@Apptest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class VedleggskrypteringTest {

    private static final String MINA = "barnehage.ansatt";

    @Autowired
    private MockMvc nett;
    @Autowired
    private JdbcClient sql;
    @Autowired
    private Noekkelring ring;
    @Autowired
    private Noekkelvakt vakt;
    private final Proevebase base = Proevebase.åpen("stafett");
    private ApiKlient mina;
    private String sak;
    private String post;

    @BeforeEach
    void skriv() {
        mina = new ApiKlient(nett, MINA);
        sak = mina.nySak();
        post = innlegg("Kartlegging.");
    }

    /** Resten av prøvene skal ikke se en helsesjekk som er nede. */
    @AfterEach
    void ryddUkjentNøkkel() {
        base.kjør("delete from vedlegg where noekkel = '0123456789ab'");
    }

    @Test
    void skal_aldri_stå_lesbart_noe_sted_i_databasen() throws Exception {
        String merke = "vaffelrøre" + UUID.randomUUID().toString().replace("-", "");
        String skrevet = "I innlegget: " + merke.toUpperCase(java.util.Locale.ROOT);
        post = innlegg(skrevet);
        byte[] innhold = FilkontrollTest.bytes(("I fila: " + merke + ". ").repeat(9000));
        last(innhold);
        assertThat(finnes(skrevet.getBytes(StandardCharsets.UTF_8))).as("letingen finner det som står der").contains("loggpost.tekst");
        assertThat(finnes(merke.getBytes(StandardCharsets.UTF_8))).isEmpty();
        byte[] sum = java.security.MessageDigest.getInstance("SHA-256").digest(innhold);
        assertThat(finnes(sum)).isEmpty();
        assertThat(finnes(java.util.HexFormat.of().formatHex(sum).getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void skal_være_ulikt_hver_gang_den_samme_fila_legges_ved() throws Exception {
        byte[] fil = FilkontrollTest.bytes("Det samme.");
        String ene = last(fil);
        String andre = last(fil);
        assertThat(bytes("innhold", ene)).isNotEqualTo(bytes("innhold", andre)).hasSize(fil.length + 16);
        assertThat(bytes("filnoekkel", ene)).isNotEqualTo(bytes("filnoekkel", andre));
    }

    @ParameterizedTest
    @ValueSource(strings = {"innhold = a.innhold", "filnoekkel = a.filnoekkel", "innhold = a.innhold, filnoekkel = a.filnoekkel",
            "innhold = a.innhold, filnoekkel = a.filnoekkel, noekkel = a.noekkel, stoerrelse = a.stoerrelse"})
    void skal_ikke_åpnes_når_noe_er_hentet_fra_en_annen_fil(String bytte) throws Exception {
        String ene = last(FilkontrollTest.bytes("Om Ada, hemmelig."));
        String andre = last(FilkontrollTest.bytes("Om Per, hemmelig."));
        base.kjør("update vedlegg set " + bytte + " from vedlegg a where vedlegg.id = '" + ene + "' and a.id = '" + andre + "'");
        skalIkkeÅpnes(ene);
        skalÅpnes(andre, "Om Per, hemmelig.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"innhold = set_byte(innhold, 0, get_byte(innhold, 0) # 1)",
            "innhold = set_byte(innhold, 300000, get_byte(innhold, 300000) # 128)",
            "innhold = set_byte(innhold, length(innhold) - 1, get_byte(innhold, length(innhold) - 1) # 1)",
            "innhold = substring(innhold from 1 for length(innhold) - 1)",
            "stoerrelse = 262144", "stoerrelse = stoerrelse + 1", "innhold = substring(innhold from 262161 for 262160) || substring(innhold from 1 for 262160) || substring(innhold from 524321)",
            "filnoekkel = set_byte(filnoekkel, 0, get_byte(filnoekkel, 0) # 1)", "filnoekkel = set_byte(filnoekkel, 59, get_byte(filnoekkel, 59) # 1)",
            "noekkel = '0123456789ab'"})
    void skal_ikke_gi_fra_seg_noe_når_noe_er_endret(String endring) throws Exception {
        String id = last(FilkontrollTest.bytes("Stor og hemmelig. ".repeat(32_000)));
        base.kjør("update vedlegg set " + endring + " where id = '" + id + "'");
        skalIkkeÅpnes(id);
    }

    @Test
    void skal_ikke_åpnes_ved_et_annet_innlegg_enn_det_ble_lagt_ved() throws Exception {
        String id = last(FilkontrollTest.bytes("Hører til det første."));
        post = innlegg("Et annet.");
        base.kjør("update vedlegg set post = '" + post + "' where id = '" + id + "'");
        skalIkkeÅpnes(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"noekkel = null, filnoekkel = null, innhold = 'noe annet'", "noekkel = null, filnoekkel = null", "innhold = 'noe annet'",
            "post = (select id from loggpost where id <> vedlegg.post limit 1)", "stoerrelse = 1"})
    void skal_ikke_kunne_endres_av_den_som_bare_kan_skrive_rader(String endring) throws Exception {
        String id = last(FilkontrollTest.bytes("Uendret."));
        try (Connection c = base.som("stafett_app"); Statement s = c.createStatement()) {
            assertThatThrownBy(() -> s.executeUpdate("update vedlegg set " + endring + " where id = '" + id + "'")).hasMessageContaining("Vedlegg " + id);
            assertThatThrownBy(() -> s.executeUpdate("insert into vedlegg (id, post, sak, navn, slag, stoerrelse, virussjekk, innhold, lagt_til, av) "
                    + "select gen_random_uuid(), post, sak, navn, slag, stoerrelse, virussjekk, 'lesbar', lagt_til, av from vedlegg where id = '" + id + "'"))
                    .hasMessageContaining("er ikke kryptert");
        }
        skalÅpnes(id, "Uendret.");
    }

    @Test
    void skal_åpnes_når_innlegget_er_flyttet_til_riktig_barn() throws Exception {
        String id = last(FilkontrollTest.bytes("Om et annet barn."));
        String riktig = mina.nySak();
        mina.post("/saker/" + sak + "/logg/" + post + "/flytt", Map.of("tilSakId", riktig));
        sak = riktig;
        skalÅpnes(id, "Om et annet barn.");
    }

    @Test
    void skal_åpnes_fra_før_nøklene_kom_og_krypteres_etter_hvert() throws Exception {
        String id = last(FilkontrollTest.bytes("x"));
        base.kjør("update vedlegg set innhold = convert_to('Fra før.', 'UTF8'), stoerrelse = 9, noekkel = null, filnoekkel = null where id = '" + id + "'");
        skalÅpnes(id, "Fra før.");
        vakt.kjør();
        assertThat(sql.sql("select noekkel from vedlegg where id = cast(? as uuid)").param(id).query(String.class).single()).isEqualTo(ring.nyeste());
        assertThat(new String(bytes("innhold", id), StandardCharsets.UTF_8)).doesNotContain("Fra før");
        skalÅpnes(id, "Fra før.");
    }

    @Test
    void skal_vises_i_helsesjekken_når_noe_er_låst_med_en_nøkkel_som_ikke_er_her() throws Exception {
        String id = last(FilkontrollTest.bytes("Nøkkelen blir borte."));
        vakt.kjør();
        assertThat(vakt.health().getStatus()).isEqualTo(Status.UP);
        base.kjør("update vedlegg set noekkel = '0123456789ab' where id = '" + id + "'");
        vakt.kjør();
        assertThat(vakt.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(vakt.health().getDetails()).isEmpty();
        base.kjør("update vedlegg set noekkel = '" + ring.nyeste() + "' where id = '" + id + "'");
        vakt.kjør();
        assertThat(vakt.health().getStatus()).isEqualTo(Status.UP);
    }

    private String innlegg(String tekst) {
        return mina.post("/saker/" + sak + "/logg", Map.of("slag", "dokument", "tekst", tekst)).innhold().at("/post/postId").asString();
    }

    private String last(byte[] innhold) throws Exception {
        MockHttpServletResponse svar = nett.perform(multipart("/api/v1/saker/" + sak + "/logg/" + post + "/vedlegg")
                .file(new MockMultipartFile("fil", "a.txt", "text/plain", innhold)).header("Idempotency-Key", UUID.randomUUID().toString())
                .with(httpBasic(MINA, "stafett"))).andReturn().getResponse();
        assertThat(svar.getStatus()).isEqualTo(201);
        return svar.getContentAsString(StandardCharsets.UTF_8).replaceFirst("(?s).*\"vedleggId\":\"([^\"]+)\".*", "$1");
    }

    private void skalÅpnes(String id, String innhold) throws Exception {
        MockHttpServletResponse svar = hent("/api/v1", id);
        assertThat(svar.getStatus()).isEqualTo(200);
        assertThat(svar.getContentAsString(StandardCharsets.UTF_8)).isEqualTo(innhold);
    }

    /** På siden og i API-et: en feil det går an å melde videre, og ingenting av fila. */
    private void skalIkkeÅpnes(String id) throws Exception {
        MockHttpServletResponse svar = hent("/api/v1", id);
        assertThat(svar.getStatus()).isEqualTo(503);
        assertThat(svar.getContentAsString(StandardCharsets.UTF_8)).contains("kan_ikke_aapnes").contains("Den er ikke slettet").doesNotContain("emmelig");
        assertThat(svar.getHeader("Content-Disposition")).isNull();
        MockHttpServletResponse side = hent("", id);
        assertThat(side.getStatus()).isEqualTo(503);
        assertThat(side.getContentAsString(StandardCharsets.UTF_8)).doesNotContain("emmelig");
    }

    private MockHttpServletResponse hent(String foran, String id) throws Exception {
        return nett.perform(get(foran + "/saker/" + sak + "/logg/" + post + "/vedlegg/" + id).with(httpBasic(MINA, "stafett"))).andReturn().getResponse();
    }

    private byte[] bytes(String kolonne, String id) throws Exception {
        try (Connection c = base.som("postgres"); Statement s = c.createStatement();
                ResultSet rad = s.executeQuery("select " + kolonne + " from vedlegg where id = '" + id + "'")) {
            rad.next();
            return rad.getBytes(1);
        }
    }

    /** Kolonnene der bytene står, i alle tabellene, sett av en som går forbi programmet. */
    private List<String> finnes(byte[] lett) throws Exception {
        List<String> funnet = new ArrayList<>();
        try (Connection c = base.som("postgres"); Statement s = c.createStatement()) {
            List<String[]> kolonner = new ArrayList<>();
            try (ResultSet rad = s.executeQuery("""
                    select c.table_schema, c.table_name, c.column_name, c.data_type from information_schema.columns c
                      join information_schema.tables t using (table_schema, table_name)
                     where c.table_schema in ('stafett', 'camunda') and t.table_type = 'BASE TABLE'
                       and c.data_type in ('bytea', 'text', 'character varying', 'jsonb')""")) {
                while (rad.next()) {
                    kolonner.add(new String[] {rad.getString(1), rad.getString(2), rad.getString(3), rad.getString(4)});
                }
            }
            for (String[] k : kolonner) {
                String verdi = k[3].equals("bytea") ? "\"" + k[2] + "\"" : "convert_to(\"" + k[2] + "\"::text, 'UTF8')";
                try (ResultSet rad = s.executeQuery("select exists (select 1 from " + k[0] + "." + k[1] + " where position('\\x"
                        + java.util.HexFormat.of().formatHex(lett) + "'::bytea in " + verdi + ") > 0)")) {
                    rad.next();
                    if (rad.getBoolean(1)) {
                        funnet.add(k[1] + "." + k[2]);
                    }
                }
            }
        }
        return funnet;
    }
}
