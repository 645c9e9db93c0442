package no.stafett.innsikt.tall;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.stafett.felles.Arbeidsdager;
import no.stafett.felles.Forretningsklokke;
import org.springframework.jdbc.core.simple.JdbcClient;

/** De samme tallene, regnet ut i Java av radene slik de ligger, uten noe av det som teller i programmet. */
final class Fasitregner {


    private final Map<String, List<Map<String, Object>>> tabeller = new HashMap<>();
    private final Map<String, Map<String, Object>> saker;
    private final Map<String, List<Map<String, Object>>> skiftene;
    private final Map<Object, Object> sagt = new HashMap<>();
    private final Map<String, String> tjenester;

    Fasitregner(JdbcClient sql) {
        for (String tabell : List.of("sak", "enhet", "rolle", "person", "nivaaendring", "oppgave", "avklaring", "evaluering", "tiltaksplan", "svar", "moete", "stafettpinne",
                "invitasjon", "sakstilgang", "stengt_periode", "akuttrom")) {
            tabeller.put(tabell, sql.sql("select * from " + tabell).query().listOfRows());
        }
        sql.sql("select id, innhold ->> 'barnetsStemme' sagt from svar").query().listOfRows().forEach(s -> sagt.put(s.get("id"), s.get("sagt")));
        tjenester = rader("enhet").collect(Collectors.toMap(e -> e.get("id").toString(), e -> e.get("tjeneste").toString()));
        saker = rader("sak").filter(s -> "9904".equals(s.get("kommune")) && !(boolean) s.get("oeving")).collect(Collectors.toMap(s -> s.get("id").toString(), Function.identity()));
        skiftene = rader("nivaaendring").filter(n -> saker.containsKey(sak(n))).sorted(Comparator.comparing((Map<String, Object> n) -> tid(n, "tid"))
                .thenComparing(n -> n.get("fra_nivaa") == null ? -1 : (int) n.get("fra_nivaa"))).collect(Collectors.groupingBy(Fasitregner::sak));
    }

    private Stream<Map<String, Object>> rader(String tabell) {
        return tabeller.get(tabell).stream();
    }

    private static String sak(Map<String, Object> rad) {
        return rad.get("sak").toString();
    }

    private static Instant tid(Map<String, Object> rad, String felt) {
        return rad.get(felt) == null ? null : ((Timestamp) rad.get(felt)).toInstant();
    }

    private static LocalDate dag(Instant tid) {
        return LocalDate.ofInstant(tid, Forretningsklokke.NORGE);
    }

    private static Instant start(LocalDate dag) {
        return dag.atStartOfDay(Forretningsklokke.NORGE).toInstant();
    }

    String enhetTil(String brukernavn) {
        Object person = rader("person").filter(p -> brukernavn.equals(p.get("brukernavn"))).findFirst().orElseThrow().get("id");
        return rader("rolle").filter(r -> r.get("person").equals(person)).findFirst().orElseThrow().get("enhet").toString();
    }

    String enEnhet() {
        return enhetTil("stor.tunet.leder");
    }

    Map<String, String> tjenestene() {
        return tjenester;
    }

    private String enhet(String sak) {
        return saker.get(sak).get("enhet").toString();
    }

    private String tjeneste(Object enhet) {
        return tjenester.get(enhet.toString());
    }

    /** Nivået saken er på da; null når den ikke er åpen. */
    private Integer nivaa(String sak, Instant naar) {
        Integer nivaa = null;
        for (Map<String, Object> n : skiftene.getOrDefault(sak, List.of())) {
            if (tid(n, "tid").isBefore(naar)) {
                nivaa = (Integer) n.get("til_nivaa");
            }
        }
        return nivaa;
    }

    /** Dagene saken kom, eller gikk. */
    private List<LocalDate> skift(String sak, boolean inn) {
        List<LocalDate> dager = new ArrayList<>();
        boolean var = false;
        for (Map<String, Object> n : skiftene.getOrDefault(sak, List.of())) {
            boolean er = n.get("til_nivaa") != null;
            if (er != var && er == inn) {
                dager.add(dag(tid(n, "tid")));
            }
            var = er;
        }
        return dager;
    }

    private static void pluss(Map<String, Long> tall, Object maaned, String tabell, String... rader) {
        for (String rad : rader) {
            tall.merge(maaned + " " + tabell + " " + rad, 1L, Long::sum);
        }
    }

    Map<String, Long> flyt(String leder, YearMonth fra, LocalDate idag) {
        Map<String, Long> tall = new TreeMap<>();
        String min = enhetTil(leder);
        List.of("aapne", "valg", "gjenaapnet", "evaluering", "barnet").forEach(t -> tall.put("null " + t + " alle", 0L));
        List<String> mine = saker.keySet().stream().filter(s -> enhet(s).equals(min)).toList();
        Instant slutt = start(idag.plusDays(1));
        mine.stream().map(s -> nivaa(s, slutt)).filter(n -> n != null).forEach(n -> pluss(tall, null, "aapne", "alle", "nivaa/" + n));
        for (YearMonth m = fra; !m.isAfter(YearMonth.from(idag)); m = m.plusMonths(1)) {
            YearMonth denne = m;
            Instant over = start(m.plusMonths(1).atDay(1));
            tall.put(m.atDay(1) + " inn alle", mine.stream().flatMap(s -> skift(s, true).stream()).filter(d -> YearMonth.from(d).equals(denne)).count());
            tall.put(m.atDay(1) + " ut alle", mine.stream().flatMap(s -> skift(s, false).stream()).filter(d -> YearMonth.from(d).equals(denne)).count());
            tall.put(m.atDay(1) + " aapne alle", mine.stream().filter(s -> nivaa(s, over) != null).count());
        }
        valg(tall, null, mine, fra.atDay(1), idag.plusDays(1), false);
        evaluert(tall, null, mine, fra.atDay(1), idag.plusDays(1), idag);
        return tall;
    }

    private void valg(Map<String, Long> tall, LocalDate maaned, List<String> mine, LocalDate fra, LocalDate til, boolean medNivaa) {
        List<Object> angret = rader("avklaring").map(a -> a.get("angrer")).filter(a -> a != null).toList();
        rader("avklaring").filter(a -> a.get("avgjort") != null && mine.contains(sak(a)) && i(dag(tid(a, "avgjort")), fra, til) && !angret.contains(a.get("id"))).forEach(a -> {
            String valgt = a.get("valgt").toString();
            if (valgt.equals("gjenaapnet")) {
                pluss(tall, maaned, "gjenaapnet", "alle");
            } else if (!valgt.equals("angret")) {
                pluss(tall, maaned, "valg", "alle", "nivaa/" + a.get("nivaa") + "/" + valgt);
                if (medNivaa) {
                    pluss(tall, maaned, "valg", "nivaa/" + a.get("nivaa"));
                }
            }
        });
    }

    private static boolean i(LocalDate dag, LocalDate fra, LocalDate til) {
        return !dag.isBefore(fra) && dag.isBefore(til);
    }

    private void evaluert(Map<String, Long> tall, LocalDate maaned, List<String> mine, LocalDate fra, LocalDate til, LocalDate idag) {
        rader("tiltaksplan").filter(p -> mine.contains(sak(p))).forEach(p -> {
            LocalDate dato = ((java.sql.Date) p.get("evalueringsdato")).toLocalDate();
            LocalDate sist = arbeidsdager(enhet(sak(p))).etter(dato, 0);
            LocalDate holdt = rader("evaluering").filter(e -> p.get("id").equals(e.get("plan")) && e.get("angret") == null && tid(e, "tid").isBefore(start(til)))
                    .map(e -> dag(tid(e, "tid"))).min(LocalDate::compareTo).orElse(null);
            boolean ikke = holdt == null && (boolean) p.get("gjelder") && "aapen".equals(saker.get(sak(p)).get("status")) && sist.isBefore(idag);
            if (i(dato, fra, til) && (holdt != null || ikke)) {
                pluss(tall, maaned, "evaluering", "alle", holdt == null ? "ikke_holdt" : holdt.isAfter(sist) ? "for_sent" : "i_tide");
            }
        });
        rader("evaluering").filter(e -> mine.contains(sak(e)) && e.get("angret") == null && i(dag(tid(e, "tid")), fra, til) && "barn".equals(saker.get(sak(e)).get("hvem_gjelder")))
                .forEach(e -> pluss(tall, maaned, "barnet", "alle", hoert(e) ? "hoert" : "ikke_hoert"));
    }

    private boolean hoert(Map<String, Object> evaluering) {
        Instant slutt = tid(evaluering, "tid");
        Instant fra = rader("evaluering").filter(f -> sak(f).equals(sak(evaluering)) && f.get("angret") == null && tid(f, "tid").isBefore(slutt)).map(f -> tid(f, "tid"))
                .max(Instant::compareTo).orElse(rader("tiltaksplan").filter(p -> sak(p).equals(sak(evaluering))).map(p -> tid(p, "opprettet")).min(Instant::compareTo).orElse(Instant.MIN));
        return rader("svar").anyMatch(v -> sak(v).equals(sak(evaluering)) && tid(v, "tid").isAfter(fra) && tid(v, "tid").isBefore(slutt) && !(boolean) v.get("skjermet")
                        && v.get("stroeket") == null && !"tiltaksplan".equals(v.get("skjema")) && sagt.get(v.get("id")) != null && !sagt.get(v.get("id")).toString().isBlank())
                || rader("moete").anyMatch(m -> sak(m).equals(sak(evaluering)) && tid(m, "start").isAfter(fra) && tid(m, "start").isBefore(slutt) && "holdt".equals(m.get("status"))
                        && List.of("deltar", "deltar_delvis").contains(String.valueOf(m.get("barnet"))));
    }

    private Arbeidsdager arbeidsdager(String enhet) {
        List<Map<String, Object>> stengt = rader("stengt_periode").filter(p -> p.get("enhet").toString().equals(enhet)).toList();
        return new Arbeidsdager(dag -> stengt.stream().anyMatch(p -> !dag.isBefore(((java.sql.Date) p.get("fra")).toLocalDate()) && !dag.isAfter(((java.sql.Date) p.get("til")).toLocalDate())));
    }

    private Stream<Map<String, Object>> trinn(String leder) {
        String min = enhetTil(leder);
        return rader("oppgave").filter(o -> saker.containsKey(sak(o)) && enhet(sak(o)).equals(min) && o.get("prosess").toString().startsWith("nivaa") && !(boolean) o.get("skjermet"));
    }

    Map<String, List<Integer>> tider(String leder, YearMonth fra, LocalDate idag) {
        return trinn(leder).filter(o -> "fullfoert".equals(o.get("status")) && i(dag(tid(o, "avsluttet")), fra.atDay(1), idag.plusDays(1)))
                .collect(Collectors.groupingBy(o -> o.get("nivaa") + "/" + o.get("trinn"),
                        Collectors.mapping(o -> (int) (dag(tid(o, "avsluttet")).toEpochDay() - dag(tid(o, "opprettet")).toEpochDay()), Collectors.toList())));
    }

    /** Den minste som er stor nok til at så mange ikke er over den; null når det ikke er noen. */
    static Integer andel(List<Integer> dager, double andel) {
        return dager.stream().sorted().filter(d -> dager.stream().filter(x -> x <= d).count() >= andel * dager.size() - 1e-9).findFirst().orElse(null);
    }

    long venter(String leder, int nivaa, String trinn, boolean over) {
        LocalDate idag = LocalDate.now(Forretningsklokke.NORGE);
        return trinn(leder).filter(o -> "aapen".equals(o.get("status")) && o.get("nivaa").equals(nivaa) && trinn.equals(o.get("trinn"))
                && (!over || o.get("frist") != null && ((java.sql.Date) o.get("frist")).toLocalDate().isBefore(idag))).count();
    }

    private boolean ser(String enhet, String sak) {
        return rader("sakstilgang").anyMatch(t -> sak(t).equals(sak) && t.get("enhet") != null && enhet.equals(t.get("enhet").toString()) && "leder".equals(t.get("rolle"))
                && t.get("til") == null && "alt".equals(t.get("omfang")) && (t.get("utloeper") == null || tid(t, "utloeper").isAfter(Instant.now())));
    }

    private String enhetForHolder(Map<String, Object> pinne) {
        List<String> enheter = rader("rolle").filter(r -> r.get("person").equals(pinne.get("holder")) && r.get("enhet") != null).map(r -> r.get("enhet").toString()).sorted().toList();
        String sakens = enhet(sak(pinne));
        return enheter.isEmpty() || enheter.contains(sakens) ? sakens : enheter.get(0);
    }

    Map<String, Long> belastning(String leder) {
        Map<String, Long> tall = new TreeMap<>();
        String min = enhetTil(leder);
        List.of("oppgaver", "pinner", "ubesvart", "venter").forEach(t -> tall.put("null " + t + " alle", 0L));
        List<Map<String, Object>> aapne = rader("oppgave").filter(o -> "aapen".equals(o.get("status")) && !(boolean) o.get("skjermet") && saker.containsKey(sak(o))
                && o.get("enhet").toString().equals(min)).toList();
        aapne.stream().filter(o -> ser(min, sak(o))).forEach(o -> pluss(tall, null, "oppgaver", "alle", o.get("behandler") == null ? "ledig" : o.get("behandler").toString()));
        aapne.stream().filter(o -> "invitasjon".equals(o.get("prosess"))).forEach(o -> pluss(tall, null, "ubesvart", "alle", tjeneste(enhet(sak(o))) + "/" + tjeneste(min)));
        rader("stafettpinne").filter(p -> p.get("til") == null && saker.containsKey(sak(p)) && "aapen".equals(saker.get(sak(p)).get("status")) && ser(min, sak(p))
                && enhetForHolder(p).equals(min)).forEach(p -> pluss(tall, null, "pinner", "alle", p.get("holder").toString()));
        rader("invitasjon").filter(v -> v.get("svart") == null && v.get("bortfalt") == null && saker.containsKey(sak(v)) && enhet(sak(v)).equals(min))
                .forEach(v -> pluss(tall, null, "venter", "alle", tjeneste(min) + "/" + tjeneste(v.get("enhet"))));
        return tall;
    }

    /** Alt som er gitt ut, fra den første måneden noen hadde en sak, de to siste årene. */
    Map<String, Long> kommunen() {
        Map<String, Long> tall = new TreeMap<>();
        LocalDate siste = LocalDate.now(Forretningsklokke.NORGE).withDayOfMonth(1).minusMonths(1);
        LocalDate første = saker.values().stream().map(s -> dag(tid(s, "opprettet")).withDayOfMonth(1)).min(LocalDate::compareTo).orElseThrow();
        LocalDate fra = første.isBefore(siste.minusMonths(23)) ? siste.minusMonths(23) : første;
        for (LocalDate m = fra; !m.isAfter(siste); m = m.plusMonths(1)) {
            måneden(tall, m);
            if (m.getMonthValue() == 6 || m.getMonthValue() == 12) {
                halvåret(tall, m);
            }
        }
        return tall;
    }

    private void nuller(Map<String, Long> tall, LocalDate m) {
        List<String> enheter = rader("enhet").filter(e -> "9904".equals(e.get("kommune"))).map(e -> e.get("id").toString()).toList();
        List<String> tjenester = enheter.stream().map(this::tjeneste).distinct().toList();
        IntStream.rangeClosed(0, 3).forEach(n -> tall.put(m + " aapne nivaa/" + n, 0L));
        for (String t : List.of("aapne", "inn", "ut", "oppgaver", "pinner", "venter")) {
            tall.put(m + " " + t + " alle", 0L);
            tjenester.stream().filter(x -> !t.equals("venter")).forEach(x -> tall.put(m + " " + t + " tjeneste/" + x, 0L));
            enheter.stream().filter(x -> !List.of("inn", "ut").contains(t)).forEach(x -> tall.put(m + " " + t + " enhet/" + x, 0L));
        }
        tjenester.forEach(x -> {
            tall.put(m + " venter fra/" + x, 0L);
            tall.put(m + " venter til/" + x, 0L);
            tjenester.forEach(y -> tall.put(m + " venter par/" + x + "/" + y, 0L));
        });
    }

    private void måneden(Map<String, Long> tall, LocalDate m) {
        nuller(tall, m);
        Instant over = start(m.plusMonths(1));
        for (String s : saker.keySet()) {
            String t = "tjeneste/" + tjeneste(enhet(s));
            Integer nivaa = nivaa(s, over);
            if (nivaa != null) {
                pluss(tall, m, "aapne", "alle", "nivaa/" + nivaa, t, "enhet/" + enhet(s));
            }
            skift(s, true).stream().filter(d -> i(d, m, m.plusMonths(1))).forEach(d -> pluss(tall, m, "inn", "alle", t));
            skift(s, false).stream().filter(d -> i(d, m, m.plusMonths(1))).forEach(d -> pluss(tall, m, "ut", "alle", t));
        }
        rader("oppgave").filter(o -> saker.containsKey(sak(o)) && !(boolean) o.get("skjermet") && gjaldt(o, "opprettet", "avsluttet", over)).map(o -> sak(o) + " " + o.get("enhet")).distinct()
                .map(o -> o.substring(o.indexOf(' ') + 1)).forEach(e -> pluss(tall, m, "oppgaver", "alle", "tjeneste/" + tjeneste(e), "enhet/" + e));
        rader("stafettpinne").filter(p -> saker.containsKey(sak(p)) && gjaldt(p, "fra", "til", over) && nivaa(sak(p), over) != null).map(this::enhetForHolder)
                .forEach(e -> pluss(tall, m, "pinner", "alle", "tjeneste/" + tjeneste(e), "enhet/" + e));
        rader("invitasjon").filter(v -> saker.containsKey(sak(v)) && v.get("bortfalt") == null && gjaldt(v, "invitert", "svart", over)).forEach(v -> {
            String fra = tjeneste(enhet(sak(v)));
            String til = tjeneste(v.get("enhet"));
            pluss(tall, m, "venter", "alle", "fra/" + fra, "til/" + til, "par/" + fra + "/" + til, "enhet/" + v.get("enhet"));
        });
    }

    private static boolean gjaldt(Map<String, Object> rad, String fra, String til, Instant naar) {
        return tid(rad, fra).isBefore(naar) && (rad.get(til) == null || !tid(rad, til).isBefore(naar));
    }

    private void halvåret(Map<String, Long> tall, LocalDate m) {
        LocalDate fra = m.minusMonths(5);
        LocalDate til = m.plusMonths(1);
        List.of("valg alle", "valg nivaa/0", "valg nivaa/1", "valg nivaa/2", "valg nivaa/3", "gjenaapnet alle", "evaluering alle", "evaluering i_tide", "evaluering for_sent",
                "evaluering ikke_holdt", "barnet alle", "barnet hoert", "barnet ikke_hoert").forEach(r -> tall.put(m + " " + r, 0L));
        List<String> alle = List.copyOf(saker.keySet());
        valg(tall, m, alle, fra, til, true);
        evaluert(tall, m, alle, fra, til, til);
        tall.put(m + " akutt alle", rader("akuttrom").filter(r -> saker.containsKey(sak(r)) && i(dag(tid(r, "startet")), fra, til)).map(Fasitregner::sak).distinct().count());
    }
}
