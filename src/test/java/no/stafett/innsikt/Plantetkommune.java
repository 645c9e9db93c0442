package no.stafett.innsikt;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.stafett.ApiKlient;
import no.stafett.Omstartbar;
import no.stafett.demokommune.Fasit;
import no.stafett.felles.Arbeidsdager;
import no.stafett.felles.Forretningsklokke;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * Den store kommunen, og lista over det som er plantet i den, slik den som plantet, skrev den. Hva som gjelder hvilken regel, står her en gang
 * til: det er det prøven krever.
 */
final class Plantetkommune implements AutoCloseable {

    static final int MINST = 20;
    /** Alle reglene regner i dager, flytter en frist på en fridag, og ser bort fra øving og det som er utsatt; at noe er akutt, skal ikke merkes. */
    private static final Set<String> ALLE = Set.of("en_dag_kort", "helg", "stengt_uke", "utsatt", "oeving", "akutt");
    private static final Map<Regel, Set<String>> EGNE = Map.of(Regel.TILTAK_UTEN_ANSVARLIG, Set.of("foreslaatt", "avsluttet"), Regel.TO_RUNDER_UTEN_VIRKNING,
            Set.of("en_runde", "virket"), Regel.MOETE_IKKE_HOLDT, Set.of("moete_holdt"), Regel.SAMTYKKE_UTLOEPER, Set.of("fornyet"), Regel.BARNET_IKKE_HOERT, Set.of("hoert"));
    /** Så lenge etter en høytid plantes det som har med den å gjøre. */
    private static final int ETTER_HOEYTID = 14;

    private final Omstartbar program;
    private final JdbcClient sql;
    private final List<Fasit.Linje> fasit;
    private final LocalDate idag;

    private Plantetkommune(Omstartbar program, Path fasit) {
        this.program = program;
        this.sql = program.hent(JdbcClient.class);
        this.fasit = Fasit.les(fasit).linjer();
        this.idag = program.hent(Forretningsklokke.class).idag();
    }

    static Plantetkommune idag(int saker, Path mappe) {
        Omstartbar program = new Omstartbar("plantet", Stream.concat(Stream.of(vanlig(mappe)), Stream.of(stor(saker, mappe))).toArray(String[]::new));
        return new Plantetkommune(program, mappe.resolve("fasit.csv"));
    }

    /** Som om kommunen ble lagd den dagen. */
    static Plantetkommune den(LocalDate dag, int saker, Path mappe) {
        Omstartbar program = new Omstartbar("plantet", vanlig(mappe));
        program.stillKlokka(dag.atTime(10, 0).atZone(Forretningsklokke.NORGE).toInstant());
        program.lukkOgÅpneMed(stor(saker, mappe));
        return new Plantetkommune(program, mappe.resolve("fasit.csv"));
    }

    /** Det jevne blikket på alle sakene er slått av: lista skal være riktig fra den første siden. */
    private static String[] vanlig(Path mappe) {
        return new String[] {"--stafett.sporing.anker=" + mappe.resolve("anker"), "--stafett.innsikt.hvert=0"};
    }

    private static String[] stor(int saker, Path mappe) {
        return new String[] {"--stafett.demo.kommune=stor", "--stafett.demo.saker=" + saker, "--stafett.demo.froe=42", "--stafett.demo.fasit=" + mappe.resolve("fasit.csv")};
    }

    Omstartbar program() {
        return program;
    }

    List<String> plantet(Regel regel, boolean ja) {
        return fasit.stream().filter(l -> l.regel().equals(regel.id()) && l.ja() == ja).map(Fasit.Linje::slag).toList();
    }

    /** Alle slagene av nesten-treff regelen skal prøves med i dag. */
    Set<String> slagene(Regel regel) {
        Set<String> alle = new TreeSet<>(ALLE);
        alle.addAll(EGNE.getOrDefault(regel, Set.of()));
        Arbeidsdager dager = new Arbeidsdager();
        if (idag.minusDays(ETTER_HOEYTID).datesUntil(idag).anyMatch(dag -> dag.getDayOfWeek().getValue() < 6 && !dager.er(dag))) {
            alle.add("hoeytid");
        }
        return alle;
    }

    /** Saksnummer og regel. */
    Set<String> ventet() {
        return fasit.stream().filter(Fasit.Linje::ja).map(l -> l.saksnummer() + " " + l.regel()).collect(Collectors.toCollection(TreeSet::new));
    }

    Map<String, Long> ventede() {
        return fasit.stream().filter(Fasit.Linje::ja).collect(Collectors.groupingBy(Fasit.Linje::regel, TreeMap::new, Collectors.counting()));
    }

    /** Det som er regnet ut, og ikke utsatt. */
    Set<String> klart() {
        return new TreeSet<>(sql.sql("""
                select s.saksnummer || ' ' || x.regel from innsikt_stans x join sak s on s.id = x.sak where x.kommune = '9904'
                   and not exists (select 1 from innsikt_utsettelse u where u.sak = x.sak and u.gjort_om is null and u.til > ?)""").param(idag).query(String.class).list());
    }

    /** Det lederne finner, saksnummer og regel. */
    Set<String> funnet() {
        Set<String> funnet = new TreeSet<>();
        for (String leder : ledere()) {
            for (JsonNode rad : rader(leder)) {
                rad.get("grunner").forEach(g -> funnet.add(nummer(rad) + " " + g.get("regel").asString()));
            }
        }
        return funnet;
    }

    List<String> ledere() {
        return sql.sql("select distinct p.brukernavn from person p join rolle r on r.person = p.id where p.kommune = '9904' and r.rolle = 'leder' and p.aktiv").query(String.class).list();
    }

    List<String> lederne(JsonNode rad) {
        return sql.sql("select p.brukernavn from sak s join rolle r on r.enhet = s.enhet and r.rolle = 'leder' join person p on p.id = r.person where s.id = cast(? as uuid)")
                .param(rad.get("sakId").asString()).query(String.class).list();
    }

    List<JsonNode> rader(String hvem) {
        List<JsonNode> alle = new ArrayList<>();
        String etter = "";
        do {
            ApiKlient.Svar svar = program.som(hvem).get("/innsikt/stoppede?antall=50" + etter);
            svar.innhold().forEach(alle::add);
            etter = svar.hele().getHeader("X-Neste") == null ? null : "&etter=" + svar.hele().getHeader("X-Neste");
        } while (etter != null);
        return alle;
    }

    private String nummer(JsonNode rad) {
        return sql.sql("select saksnummer from sak where id = cast(? as uuid)").param(rad.get("sakId").asString()).query(String.class).single();
    }

    @Override
    public void close() {
        program.close();
    }
}
