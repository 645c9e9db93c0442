package no.stafett.tilgang.folkeliste;

import static no.stafett.tilgang.Organisasjonsproeve.tekst;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.stafett.ApiKlient;
import no.stafett.Apptest;
import no.stafett.felles.Forretningsklokke;
import no.stafett.tilgang.Organisasjonsproeve;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** Folk og roller fra en liste: se hva den ville gjort, og bruke den. */
@Apptest
class FolkelisteTest {

    private static final String HODE = "navn;epost;rolle;enhet;fra;til\n";

    @Autowired
    private MockMvc nett;
    @Autowired
    private JdbcClient sql;
    @Autowired
    private Forretningsklokke klokke;
    private Organisasjonsproeve her;
    private String merke;
    private String admin;
    private String leder;
    private String enhetsnavn;
    private UUID enhet;

    @BeforeEach
    void begynn() {
        her = new Organisasjonsproeve(nett, sql);
        merke = UUID.randomUUID().toString().substring(0, 8);
        admin = "admin." + merke + "@proevik.test";
        leder = "leder." + merke + "@proevik.test";
        enhetsnavn = "Enheten " + merke;
        enhet = her.enhet(enhetsnavn);
        her.rolle(her.person(admin, "Admin " + merke), "systemadmin", null);
        her.rolle(her.person(leder, "Leder " + merke), "leder", enhet);
    }

    @Test
    void skal_vise_hva_som_skjer_uten_å_endre_noe_og_gjøre_akkurat_det() {
        UUID ada = folk("ada");
        UUID bo = folk("bo");
        her.rolle(bo, "ressursperson", enhet);
        String fil = HODE + rad("Ada NyttNavn", "ada", "ansatt", "", "31.12." + (klokke.idag().getYear() + 1)) + rad("bo " + merke, "bo", "ansatt", "", "")
                + rad("Cia Ny", "cia", "ansatt", "", "") + rad("bo " + merke, "bo", "leder", "", "");
        long førSpor = sql.sql("select coalesce(max(id), 0) from spor").query(Long.class).single();
        String side = lesInn(fil.replace("leder", "ressursperson"), false, leder);
        String vist = tekst(her.send(leder, get(side)));
        assertThat(vist).contains("Ny", "Cia Ny", "Navn: ada " + merke + " → Ada NyttNavn", "Siste dag: – → 31.12.", "Én ny person", "Gjør endringene");
        assertThat(finnes("cia")).as("ingenting er endret").isFalse();
        assertThat(sql.sql("select navn from person where id = ?").param(ada).query(String.class).single()).isEqualTo("ada " + merke);
        assertThat(sql.sql("select count(*) from spor where id > ? and fakta::text like ?").params(førSpor, "%" + ada + "%").query(Long.class).single()).isZero();
        assertThat(her.send(leder, post(side + "/bruk")).getStatus()).isEqualTo(302);
        assertThat(finnes("cia")).isTrue();
        assertThat(sql.sql("select navn from person where id = ?").param(ada).query(String.class).single()).isEqualTo("Ada NyttNavn");
        assertThat(sql.sql("select til from rolle where person = ?").param(ada).query(LocalDate.class).single()).isEqualTo(LocalDate.of(klokke.idag().getYear() + 1, 12, 31));
        assertThat(her.spor("PersonEndret", ada)).isOne();
        assertThat(tekst(her.send(leder, get("/organisasjon/historikk")))).contains("En liste ble brukt", "Cia Ny fikk rollen ansatt");
        assertThat(her.send(leder, post(side + "/bruk")).getStatus()).as("en gang til").isEqualTo(404);
    }

    @Test
    void skal_ikke_endre_noe_når_den_samme_lista_leses_inn_igjen() {
        LocalDate om = klokke.idag().plusDays(20);
        String fil = HODE + rad("Cia Ny", "cia", "ansatt", "", "") + rad("Dina Ny", "dina", "ressursperson", om.toString(), om.plusDays(9).toString());
        her.send(leder, post(lesInn(fil, false, leder) + "/bruk"));
        String igjen = lesInn(fil, true, leder);
        assertThat(tekst(her.send(leder, get(igjen)))).contains("Alt i lista er slik fra før", "2 er som før").doesNotContain("Gjør endringene");
        assertThat(sql.sql("select count(*) from rolleplan p join person n on n.id = p.person where n.epost = ?").param(epost("dina")).query(Long.class).single()).isOne();
    }

    @Test
    void skal_lese_inn_sin_egen_utskrift_uten_endringer() {
        folk("ada");
        folk("=bo");
        String fil = new String(her.send(leder, get("/organisasjon/liste/folk.csv")).getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(fil).startsWith("\uFEFFnavn;epost;rolle;enhet;fra;til").contains("'=bo");
        assertThat(tekst(her.send(leder, get(lesInn(fil, true, leder))))).contains("Alt i lista er slik fra før", "3 er som før");
        assertThat(sql.sql("select count(*) from spor where hendelse = 'FolkelisteHentet' and person = ?").param(id(leder).toString()).query(Long.class).single()).isOne();
    }

    @Test
    void skal_si_hva_som_er_galt_med_hver_rad_og_ikke_bruke_noe_av_lista() {
        folk("ada");
        String fil = HODE + rad("Cia Ny", "cia", "ansatt", "", "") + rad("Cia Ny", "cia", "ansatt", "", "") + rad("En annen", "cia", "ressursperson", "", "")
                + rad("", "dina", "ansatt", "", "") + rad("Eva", "eva", "konge", "", "") + rad("Fia", "fia", "ansatt", "31.2.2027", "")
                + "Gro;g@k.no;ansatt;Finnes ikke;;\n" + "Hil;ikke en adresse;ansatt;" + enhetsnavn + ";;\n" + rad("Leder " + merke, "leder", "ansatt", "", "");
        String side = lesInn(fil, false, leder);
        assertThat(tekst(her.send(leder, get(side)))).contains("Den samme rollen står på en linje lenger oppe", "med et annet navn lenger oppe", "Navnet mangler",
                "Rollen finnes ikke", "En av dagene kan ikke leses", "Enheten finnes ikke", "Skriv en e-postadresse", "Det er deg", "8 rader med feil").doesNotContain("Gjør endringene");
        assertThat(her.send(leder, post(side + "/bruk")).getStatus()).isEqualTo(422);
        assertThat(finnes("cia")).isFalse();
    }

    @Test
    void skal_ikke_bruke_lista_når_noe_er_endret_siden_hun_så_den() {
        UUID ada = folk("ada");
        String side = lesInn(HODE + rad("Ada NyttNavn", "ada", "ansatt", "", ""), false, leder);
        sql.sql("update person set navn = 'Ada Tredje' where id = ?").param(ada).update();
        MockHttpServletResponse nei = her.send(leder, post(side + "/bruk"));
        assertThat(nei.getStatus()).isEqualTo(409);
        assertThat(tekst(nei)).contains("Noe er endret siden", "Ada Tredje → Ada NyttNavn");
        assertThat(sql.sql("select navn from person where id = ?").param(ada).query(String.class).single()).isEqualTo("Ada Tredje");
        assertThat(her.send(leder, post(side + "/bruk")).getStatus()).as("etter å ha sett det på nytt").isEqualTo(302);
        assertThat(sql.sql("select navn from person where id = ?").param(ada).query(String.class).single()).isEqualTo("Ada NyttNavn");
    }

    @Test
    void skal_bare_ta_rollen_fra_dem_som_ikke_står_der_når_hun_ber_om_det() {
        UUID ada = folk("ada");
        UUID bo = folk("bo");
        UUID annen = her.enhet("Annen " + merke);
        her.rolle(bo, "ansatt", annen);
        UUID cia = folk("cia");
        String fil = HODE + rad("ada " + merke, "ada", "ansatt", "", "");
        assertThat(tekst(her.send(leder, get(lesInn(fil, false, leder))))).contains("Alt i lista er slik fra før");
        String side = lesInn(fil, true, leder);
        assertThat(tekst(her.send(leder, get(side)))).contains("Én rolle slutter", "Én blir", "Det er den siste rollen hun har");
        assertThat(her.harRollen(bo, "ansatt", enhet)).isTrue();
        her.send(leder, post(side + "/bruk"));
        assertThat(her.harRollen(bo, "ansatt", enhet)).isFalse();
        assertThat(her.harRollen(bo, "ansatt", annen)).as("i en enhet som ikke står i lista").isTrue();
        assertThat(her.harRollen(cia, "ansatt", enhet)).as("den siste rollen").isTrue();
        assertThat(her.harRollen(ada, "ansatt", enhet)).isTrue();
        assertThat(her.harRollen(id(leder), "leder", enhet)).as("hun selv").isTrue();
    }

    /** Hun som er ny i lista, står i den også når hun har to roller der. */
    @Test
    void skal_ikke_ta_rollen_fra_en_lista_selv_legger_inn() {
        String side = lesInn(HODE + rad("Cia Ny", "cia", "ansatt", "", "") + rad("Cia Ny", "cia", "ressursperson", "", ""), true, leder);
        assertThat(tekst(her.send(leder, get(side)))).contains("Én ny person").doesNotContain("slutter", "selv om hun ikke står i lista");
        assertThat(her.send(leder, post(side + "/bruk")).getStatus()).isEqualTo(302);
        UUID cia = id(epost("cia"));
        assertThat(her.harRollen(cia, "ansatt", enhet)).isTrue();
        assertThat(her.harRollen(cia, "ressursperson", enhet)).isTrue();
    }

    /** Lista sier ikke om adressen alt har en konto: den kan være en forelders. */
    @Test
    void skal_gi_den_hun_ikke_ser_rollen_i_tillegg_og_vise_henne_som_en_ny() {
        UUID ada = her.person(epost("ada"), "ada " + merke);
        her.rolle(ada, "ansatt", her.enhet("Annen " + merke));
        UUID mor = her.person(epost("mor"), "mor " + merke);
        her.rolle(mor, "forelder", null);
        ApiKlient api = new ApiKlient(nett, leder);
        ApiKlient.Svar inn = api.post("/organisasjon/lister", Map.of("innhold", HODE + rad("Ada Et Annet Navn", "ada", "ansatt", "", "")
                + rad("Mor Ansatt", "mor", "ansatt", "", "") + rad("Cia Ny", "cia", "ansatt", "", "")));
        assertThat(inn.innhold().path("rader").valueStream().map(r -> r.path("utfall").asString())).containsExactly("ny", "ny", "ny");
        assertThat(api.post("/organisasjon/lister/" + inn.tekst("listeId") + "/bruk", null).status()).isEqualTo(200);
        assertThat(her.harRollen(ada, "ansatt", enhet)).isTrue();
        assertThat(her.harRollen(mor, "ansatt", enhet)).isTrue();
        assertThat(sql.sql("select navn from person where id = ?").param(ada).query(String.class).single()).isEqualTo("ada " + merke);
    }

    @Test
    void skal_vise_en_konto_hun_ikke_ser_akkurat_som_en_ingen_har_hørt_om() {
        her.rolle(her.person(epost("mor"), "Mor " + merke), "forelder", null);
        UUID far = her.person(epost("far"), "Far " + merke);
        her.rolle(far, "forelder", null);
        sql.sql("update person set aktiv = false, sluttet = now() where id = ?").param(far).update();
        UUID stanset = her.person(epost("stanset"), "Stanset " + merke);
        her.rolle(stanset, "ansatt", her.enhet("Annen " + merke));
        sql.sql("update person set sperret = now() where id = ?").param(stanset).update();
        her.rolle(her.person(epost("koordinator"), "Koordinator " + merke), "koordinator", null);
        her.rolle(new Organisasjonsproeve(nett, sql, "9979").person(epost("annen"), "Annen " + merke), "forelder", null);
        String ukjent = plan("ukjent", leder);
        assertThat(ukjent).contains("ny_rolle", "Rollen finnes ikke").doesNotContain(merke + "@");
        assertThat(List.of("mor", "far", "stanset", "koordinator", "annen")).allSatisfy(hvem -> assertThat(plan(hvem, leder)).isEqualTo(ukjent));
        String somAdmin = plan("ukjent", admin);
        assertThat(List.of("mor", "far", "annen")).allSatisfy(hvem -> assertThat(plan(hvem, admin)).isEqualTo(somAdmin));
    }

    /** Hva hver rolle ville blitt for den som har adressen, uten adressen. */
    private String plan(String hvem, String av) {
        String fil = HODE + Stream.of("ansatt;" + enhetsnavn, "ressursperson;" + enhetsnavn, "leder;" + enhetsnavn, "forelder;", "ungdom;", "koordinator;", "fagansvarlig;", "konge;")
                .map(rolle -> "Et Navn;" + epost(hvem) + ";" + rolle + ";;\n").collect(Collectors.joining());
        ApiKlient.Svar svar = new ApiKlient(nett, av).post("/organisasjon/lister", Map.of("innhold", fil, "taBort", true));
        assertThat(svar.status()).isEqualTo(201);
        return svar.innhold().path("rader").toString().replace(epost(hvem), "adressen");
    }

    @Test
    void skal_si_at_adressen_er_opptatt_når_lista_brukes_og_ha_det_i_sporet() {
        her.person(epost("sluttet"), "Sluttet " + merke);
        sql.sql("update person set aktiv = false, sluttet = now() where epost = ?").param(epost("sluttet")).update();
        her.rolle(id(epost("sluttet")), "ansatt", her.enhet("Annen " + merke));
        String side = lesInn(HODE + rad("Cia Ny", "cia", "ansatt", "", "") + rad("Eva Ny", "sluttet", "ansatt", "", ""), false, leder);
        assertThat(tekst(her.send(leder, get(side)))).doesNotContain("adressen er en annens").contains("Gjør endringene");
        MockHttpServletResponse nei = her.send(leder, post(side + "/bruk"));
        assertThat(nei.getStatus()).isEqualTo(409);
        assertThat(tekst(nei)).contains("adressen er en annens").doesNotContain("Sluttet " + merke);
        assertThat(finnes("cia")).as("ingenting er endret").isFalse();
        assertThat(sql.sql("select count(*) from spor where hendelse = 'FolkelisteBrukt' and person = ?").param(id(leder).toString()).query(Long.class).single()).isOne();
        assertThat(her.send(leder, post(side + "/bruk")).getStatus()).isEqualTo(422);
    }

    @Test
    void skal_la_det_systemadministratoren_leser_inn_vente_på_et_ja() {
        String side = lesInn(HODE + rad("Cia Ny", "cia", "ansatt", "", ""), false, admin);
        assertThat(tekst(her.send(admin, get(side)))).contains("Virker når en leder eller koordinatoren har sagt ja");
        her.send(admin, post(side + "/bruk"));
        assertThat(her.harRollen(id(epost("cia")), "ansatt", enhet)).isFalse();
        assertThat(tekst(her.send(admin, get(lesInn(HODE + rad("Cia Ny", "cia", "ansatt", "", ""), false, admin))))).contains("Alt i lista er slik fra før");
    }

    /** Modellen er tjenestens: ansvaret for den gis i kommunen, med et ja, og aldri i en enhet. */
    @Test
    void skal_ikke_gjøre_noen_fagansvarlig_i_en_enhet_og_ellers_la_det_vente_på_et_ja() {
        for (String hvem : java.util.List.of(admin, leder)) {
            assertThat(tekst(her.send(hvem, get(lesInn(HODE + rad("Cia Ny", "cia", "fagansvarlig", "", ""), false, hvem))))).contains("Én rad med feil").doesNotContain("Gjør endringene");
        }
        String side = lesInn(HODE + "Cia Ny;" + epost("cia") + ";fagansvarlig_barnehage;;;\n", false, admin);
        assertThat(tekst(her.send(admin, get(side)))).contains("Virker når en leder eller koordinatoren har sagt ja");
        her.send(admin, post(side + "/bruk"));
        assertThat(her.harRollen(id(epost("cia")), "fagansvarlig_barnehage", null)).isFalse();
        assertThat(sql.sql("select rolle from rolleoenske where person = ?").param(id(epost("cia"))).query(String.class).list()).containsExactly("fagansvarlig_barnehage");
    }

    @Test
    void skal_brukes_én_gang_når_siden_sendes_to_ganger() {
        String side = lesInn(HODE + rad("Cia Ny", "cia", "ansatt", "", ""), false, leder);
        for (int gang = 0; gang < 2; gang++) {
            assertThat(her.send(leder, post(side + "/bruk").param("noekkel", "bruk-" + merke)).getRedirectedUrl()).isEqualTo("/organisasjon/historikk");
        }
        assertThat(her.spor("PersonRegistrert", id(epost("cia")))).isOne();
    }

    @Test
    void skal_bare_være_for_den_som_leste_den_inn_og_bare_hennes_enheter() {
        String side = lesInn(HODE + rad("Cia Ny", "cia", "ansatt", "", ""), false, leder);
        assertThat(her.send(admin, get(side)).getStatus()).isEqualTo(404);
        assertThat(her.send(admin, post(side + "/bruk")).getStatus()).isEqualTo(404);
        her.send(admin, post(side + "/forkast"));
        assertThat(her.send(leder, get(side)).getStatus()).isEqualTo(200);
        assertThat(tekst(her.send("skole.rektor", get(lesInn(HODE + rad("Cia Ny", "cia", "ansatt", "", ""), false, "skole.rektor"))))).contains("du styrer den ikke");
        her.send(leder, post(side + "/forkast"));
        assertThat(her.send(leder, get(side)).getStatus()).isEqualTo(404);
        assertThat(finnes("cia")).isFalse();
    }

    @Test
    void skal_bli_stående_på_siden_med_grunnen_når_fila_ikke_kan_leses() {
        MockHttpServletResponse nei = her.send(leder, multipart("/organisasjon/liste").file(new MockMultipartFile("fil", "x.csv", "text/csv", "navn;rolle\nA;b".getBytes())));
        assertThat(nei.getStatus()).isEqualTo(422);
        assertThat(tekst(nei)).contains("Overskriften mangler: epost");
        assertThat(her.send(leder, multipart("/organisasjon/liste").file(new MockMultipartFile("fil", "x.csv", "text/csv", new byte[(1 << 20) + 1]))).getStatus()).isEqualTo(413);
        assertThat(tekst(her.send(leder, get("/organisasjon/liste/mal.csv")))).contains("navn;epost;rolle;enhet;fra;til", enhetsnavn);
    }

    @Test
    void skal_gjøre_det_samme_i_API_et() {
        ApiKlient api = new ApiKlient(nett, leder);
        ApiKlient.Svar inn = api.post("/organisasjon/lister", Map.of("innhold", HODE + rad("Cia Ny", "cia", "ansatt", "", "")));
        assertThat(inn.status()).isEqualTo(201);
        assertThat(inn.innhold().at("/rader/0/utfall").asString()).isEqualTo("ny");
        assertThat(api.get("/organisasjon/lister/" + inn.tekst("listeId")).innhold().get("kanBrukes").asBoolean()).isTrue();
        assertThat(api.post("/organisasjon/lister/" + inn.tekst("listeId") + "/bruk", null).status()).isEqualTo(200);
        assertThat(finnes("cia")).isTrue();
        assertThat(api.post("/organisasjon/lister", Map.of("innhold", "navn;rolle\nA;b")).tekst("kode")).isEqualTo("liste_mangler");
        assertThat(api.post("/organisasjon/lister/" + inn.tekst("listeId") + "/bruk", null).status()).isEqualTo(404);
    }

    /** En ansatt i enheten. */
    private UUID folk(String fornavn) {
        UUID id = her.person(epost(fornavn), fornavn + " " + merke);
        her.rolle(id, "ansatt", enhet);
        return id;
    }

    private String rad(String navn, String fornavn, String rolle, String fra, String til) {
        return navn + ";" + epost(fornavn) + ";" + rolle + ";" + enhetsnavn + ";" + fra + ";" + til + "\n";
    }

    private String epost(String fornavn) {
        return fornavn.replace("=", "") + "." + merke + "@proevik.test";
    }

    private boolean finnes(String fornavn) {
        return sql.sql("select exists (select 1 from person where epost = ?)").param(epost(fornavn)).query(Boolean.class).single();
    }

    private UUID id(String brukernavn) {
        return sql.sql("select id from person where brukernavn = ?").param(brukernavn).query(UUID.class).single();
    }

    private String lesInn(String fil, boolean taBort, String av) {
        MockHttpServletResponse svar = her.send(av, multipart("/organisasjon/liste").file(new MockMultipartFile("fil", "folk.csv", "text/csv", fil.getBytes(StandardCharsets.UTF_8)))
                .param("taBort", String.valueOf(taBort)));
        assertThat(svar.getStatus()).as(tekst(svar)).isEqualTo(302);
        return svar.getRedirectedUrl();
    }
}
