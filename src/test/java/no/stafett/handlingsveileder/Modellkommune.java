package no.stafett.handlingsveileder;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.stafett.ApiKlient;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/**
 * En kommune bare for én prøve: en modell som publiseres i en av demokommunene, ville gjelde for alle de andre prøvene også. Har to
 * fagansvarlige, en koordinator, en barnehage med en ansatt og en leder, og en fagansvarlig bare for skolene.
 */
public final class Modellkommune {

    public static final String FAG = "fag";
    public static final String FAG2 = "fag2";
    public static final String KOORDINATOR = "koord";
    public static final String ANSATT = "ansatt";
    public static final String BARE_SKOLE = "skolefag";

    private final String nummer;
    private final MockMvc nett;
    private final JdbcClient sql;

    private Modellkommune(String nummer, MockMvc nett, JdbcClient sql) {
        this.nummer = nummer;
        this.nett = nett;
        this.sql = sql;
    }

    /** @param nummer fire siffer ingen andre prøver bruker */
    public static Modellkommune ny(String nummer, MockMvc nett, JdbcClient sql) {
        Modellkommune den = new Modellkommune(nummer, nett, sql);
        sql.sql("insert into kommune values (?, ?) on conflict do nothing").params(nummer, "Prøve " + nummer).update();
        den.enhet("barnehage");
        den.enhet("skole");
        den.person(FAG, "Fia Fag", "fagansvarlig", null);
        den.person(FAG2, "Frode Fag", "fagansvarlig", null);
        den.person(KOORDINATOR, "Kari Koord", "koordinator", null);
        den.person(ANSATT, "Asta Ansatt", "ansatt", "barnehage");
        den.person("leder", "Lars Leder", "leder", "barnehage");
        den.person(BARE_SKOLE, "Sissel Skole", "fagansvarlig_skole", null);
        return den;
    }

    public String nummer() {
        return nummer;
    }

    public String bruker(String hvem) {
        return hvem + "." + nummer;
    }

    public ApiKlient som(String hvem) {
        return new ApiKlient(nett, bruker(hvem));
    }

    /** Et nytt utkast for barnehagene. @return id-en */
    public String utkast(String navn) {
        return som(FAG).post("/handlingsveiledere/utkast", Map.of("tjeneste", "barnehage", "navn", navn)).tekst("utkastId");
    }

    public ApiKlient.Svar lagre(String hvem, String utkast, int versjon, String fil, String innhold) {
        return som(hvem).put("/handlingsveiledere/utkast/" + utkast + "/filer/" + fil, Map.of("versjon", versjon, "innhold", innhold, "hva", "Endret " + fil), Map.of());
    }

    public String fil(String utkast, String fil) {
        return som(FAG).get("/handlingsveiledere/utkast/" + utkast + "/filer/" + fil).tekst("innhold");
    }

    /** Et utkast der det første trinnet på nivå 0 har fått et annet navn. @return id-en; versjonen er 2 */
    public String endret(String navn, String trinn) {
        String id = utkast(navn);
        String nivaa = fil(id, "nivaa_0.bpmn");
        lagre(FAG, id, 1, "nivaa_0.bpmn", medNavn(nivaa, trinn));
        return id;
    }

    public static String medNavn(String bpmn, String trinn) {
        return bpmn.replaceFirst("(<bpmn:userTask id=\"trinn_0_1\" name=\")[^\"]*", "$1" + trinn);
    }

    /** Publisert med en annens ja. @return publiseringens id */
    public UUID publiser(String utkast, int versjon) {
        som(FAG).post("/handlingsveiledere/utkast/" + utkast + "/publiser", Map.of("versjon", versjon, "merknad", "Prøve"));
        som(KOORDINATOR).post("/handlingsveiledere/utkast/" + utkast + "/godkjenn", Map.of("versjon", versjon));
        return sql.sql("select id from publisering where utkast = ?").param(UUID.fromString(utkast)).query(UUID.class).single();
    }

    /** Navnet på trinnet saken venter på. */
    public String trinn(String sak) {
        return som(ANSATT).get("/saker/" + sak).innhold().at("/aktiveTrinn/0/tittel").asString();
    }

    public List<String> publiserte() {
        return sql.sql("select merknad from publisering where leietaker = ? order by nr").param(nummer + ".barnehage").query(String.class).list();
    }

    private void enhet(String tjeneste) {
        sql.sql("insert into enhet (id, kommune, tjeneste, navn) values (?, ?, ?, ?) on conflict do nothing")
                .params(enhetId(tjeneste), nummer, tjeneste, "Prøve-" + tjeneste).update();
    }

    private UUID enhetId(String tjeneste) {
        return UUID.nameUUIDFromBytes((nummer + tjeneste).getBytes());
    }

    private void person(String hvem, String navn, String rolle, String tjeneste) {
        UUID id = UUID.nameUUIDFromBytes(bruker(hvem).getBytes());
        sql.sql("insert into person (id, kommune, brukernavn, passord, navn) select ?, ?, ?, passord, ? from person where brukernavn = 'barnehage.ansatt' on conflict do nothing")
                .params(id, nummer, bruker(hvem), navn).update();
        sql.sql("insert into rolle (person, rolle, enhet) values (?, ?, ?) on conflict do nothing").param(1, id).param(2, rolle)
                .param(3, tjeneste == null ? null : enhetId(tjeneste), java.sql.Types.OTHER).update();
    }
}
