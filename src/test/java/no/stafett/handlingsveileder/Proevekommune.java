package no.stafett.handlingsveileder;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import no.stafett.tilgang.Demopersoner;
import org.springframework.jdbc.core.simple.JdbcClient;

/** En kommune ingen andre prøver bruker, så det som publiseres her, ikke når dem. */
public final class Proevekommune {

    public static final String NUMMER = "9971";
    /** I barnehagen. */
    public static final String ANSATT = "guide.ansatt01";
    public static final String KOLLEGA = "guide.ansatt02";
    /** På skolen. */
    public static final String LAERER = "guide.skole03";
    public static final String FAG = "guide.fag04";
    /** Fagansvarlig for skolen alene. */
    public static final String FAG_SKOLE = "guide.fag05";
    public static final String KOORDINATOR = "guide.koordinator06";

    private Proevekommune() {
    }

    public static void lag(JdbcClient sql) {
        sql.sql("insert into kommune values (?, 'Prøvevik kommune') on conflict do nothing").param(NUMMER).update();
        enhet(sql, "barnehage");
        enhet(sql, "skole");
        person(sql, ANSATT, "Berit Prøve", "ansatt", "barnehage");
        person(sql, KOLLEGA, "Nils Prøve", "ansatt", "barnehage");
        person(sql, LAERER, "Lars Prøve", "ansatt", "skole");
        person(sql, FAG, "Frida Prøve", "fagansvarlig", null);
        person(sql, FAG_SKOLE, "Frank Prøve", "fagansvarlig_skole", null);
        person(sql, KOORDINATOR, "Karin Prøve", "koordinator", null);
    }

    private static UUID id(String navn) {
        return UUID.nameUUIDFromBytes(("proevekommune:" + navn).getBytes(StandardCharsets.UTF_8));
    }

    private static void enhet(JdbcClient sql, String tjeneste) {
        sql.sql("insert into enhet values (?, ?, ?, ?) on conflict do nothing").params(id(tjeneste), NUMMER, tjeneste, "Prøve " + tjeneste).update();
    }

    private static void person(JdbcClient sql, String brukernavn, String navn, String rolle, String tjeneste) {
        sql.sql("insert into person (id, kommune, brukernavn, passord, navn) values (?, ?, ?, ?, ?) on conflict do nothing")
                .params(id(brukernavn), NUMMER, brukernavn, Demopersoner.kodetPassord(), navn).update();
        sql.sql("insert into rolle values (?, ?, ?) on conflict do nothing").param(1, id(brukernavn)).param(2, rolle)
                .param(3, tjeneste == null ? null : id(tjeneste), java.sql.Types.OTHER).update();
    }

    /** Et levert sett for barnehagen her, der teksten i nivå 0 er byttet ut. */
    public static Pakke barnehagen(String fra, String til) {
        return pakke(NUMMER + ".barnehage", fra, til);
    }

    public static Pakke pakke(String leietaker, String fra, String til) {
        Map<String, byte[]> filer = new HashMap<>(Levertepakker.hent("vardo").filer());
        filer.computeIfPresent("nivaa_0.bpmn", (navn, innhold) -> {
            String tekst = new String(innhold, StandardCharsets.UTF_8);
            if (!tekst.contains(fra)) {
                throw new IllegalArgumentException(fra);
            }
            return tekst.replace(fra, til).getBytes(StandardCharsets.UTF_8);
        });
        return new Pakke("proeve/" + leietaker, leietaker, filer);
    }
}
