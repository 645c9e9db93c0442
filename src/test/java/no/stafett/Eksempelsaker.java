package no.stafett;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.stafett.felles.Forretningsklokke;
import org.springframework.test.web.servlet.MockMvc;

/**
 * Saker på ulike steder i veien, hos Mina i Solstua barnehage: det prøvene av sidene trenger å se på.
 *
 * @param fersk      meldt, og tatt av Mina
 * @param nivaa2     med samtykke, og PPT invitert
 * @param slutt      avsluttet på nivå 1
 * @param beslutning oppgaven der Mina skal bestemme veien videre
 * @param opptatt    en oppgave en kollega har
 * @param gjort      en oppgave Mina har fullført
 */
public record Eksempelsaker(String fersk, String ferskOppgave, String nivaa2, String slutt, String beslutning, String opptatt,
        String gjort) {

    private static final Map<String, Object> ORD = Map.ofEntries(
            Map.entry("hva", "Leker mest alene ute. De siste ukene har hun ikke villet være med i samlingsstund."),
            Map.entry("settHoert", "Går fra når de andre begynner en lek. Sier at hun heller vil være inne."),
            Map.entry("barnetsStemme", "«Det er fint når vi er få.»"),
            Map.entry("beslutning", "Vi snakker med foreldrene denne uka og ser på leken ute sammen."),
            Map.entry("begrunnelse", "Tiltakene i gruppa har hjulpet litt, men språket gjør det fortsatt vanskelig å komme inn i leken."),
            Map.entry("maal", "Hun er med i lek med to andre barn minst én gang om dagen."),
            Map.entry("problem", "Faller ut når leken går fort"),
            Map.entry("tiltak", "En voksen starter leken sammen med henne hver formiddag"),
            Map.entry("ansvarlig", "Mina Vollan"),
            Map.entry("formaal", "Bli enige om mål og tiltak"));

    public static Eksempelsaker lag(MockMvc nett) {
        ApiKlient mina = new ApiKlient(nett, "barnehage.ansatt");
        String nivaa2 = nivaa2(mina);
        String slutt = gang(mina, "Emil", "Strand").til("nivaa_1").til("avslutt").sak();
        Saksgang beslutning = gang(mina, "Nora", "Haugen").tilBeslutning();
        String gjort = mina.get("/oppgaver?fane=fullfoert").innhold().get("oppgaver").get(0).get("oppgaveId").asString();
        String opptatt = gang(mina, "Tobias", "Eide").oppgave();
        new ApiKlient(nett, "barnehage.ansatt02").post("/oppgaver/" + opptatt + "/ta", null);
        gang(mina, "Selma", "Dahl");
        gang(mina, "Jakob", "Moen");
        Saksgang fersk = gang(mina, "Frida", "Nygård");
        for (String oppgave : List.of(beslutning.oppgave(), fersk.oppgave())) {
            mina.post("/oppgaver/" + oppgave + "/ta", null);
        }
        return new Eksempelsaker(fersk.sak(), fersk.oppgave(), nivaa2, slutt, beslutning.oppgave(), opptatt, gjort);
    }

    private static String nivaa2(ApiKlient mina) {
        Saksgang gang = gang(mina, "Ada", "Lindås").til("nivaa_1").til("nivaa_2");
        krev(gang.verktoey("samtykke", ja("Maria Lindås", "mor")));
        krev(gang.verktoey("samtykke", ja("Ali Lindås", "far")));
        Saksgang videre = gang.med(med(mina, Map.of("mottaker", mina.enhetI("ppt"), "inviterteEnheter", List.of(mina.enhetI("ppt")))));
        krev(videre.fullfoer(Map.of()));
        krev(videre.fullfoer(Map.of()));
        mina.post("/oppgaver/" + gang.oppgave() + "/ta", null);
        return gang.sak();
    }

    private static Map<String, Object> ja(String navn, String relasjon) {
        return Map.of("samtykkerNavn", navn, "relasjon", relasjon, "avgjoerelse", "gitt", "kanal", "muntlig", "tjenester", List.of("ppt"),
                "informasjon", "Det som står i planen", "gyldigFra", "2026-01-01", "gyldigTil", "2040-01-01");
    }

    private static void krev(ApiKlient.Svar svar) {
        assertThat(svar.status()).as(svar.innhold().toString()).isBetween(200, 299);
    }

    /** Datoene regnes fra demoklokka, så de er de samme hver gang den står stille. */
    private static Map<String, Object> med(ApiKlient mina, Map<String, Object> flere) {
        Map<String, Object> alt = new java.util.HashMap<>(ORD);
        LocalDate idag = LocalDate.ofInstant(Instant.parse(mina.get("/demo/klokke").tekst("naa")), Forretningsklokke.NORGE);
        alt.put("evalueringsdato", idag.plusWeeks(10).toString());
        alt.put("moetedato", idag.plusWeeks(1).toString());
        alt.putAll(flere);
        return alt;
    }

    private static Saksgang gang(ApiKlient mina, String fornavn, String etternavn) {
        Map<String, Object> undring = new java.util.HashMap<>(ApiKlient.undring(mina.enhet()));
        undring.put("person", Map.of("fornavn", fornavn, "etternavn", etternavn, "foedselsdato", "2021-05-04"));
        undring.put("undring", fornavn + " leker mest alene ute, og vil ikke være med i samlingsstund.");
        undring.put("foresatte", List.of(Map.of("navn", "Maria " + etternavn, "relasjon", "mor", "foreldreansvar", true),
                Map.of("navn", "Ali " + etternavn, "relasjon", "far", "foreldreansvar", true)));
        return Saksgang.i(mina, mina.post("/saker", undring).tekst("sakId")).med(med(mina, Map.of()));
    }
}
