package no.stafett;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.springframework.core.env.PropertyResolver;

/**
 * Databasen driften har satt opp selv. Prøves før noe annet starter, så det som er galt med den, sies i én linje. Kobler
 * programmet seg til som en annen enn {@value #ROLLE}, tar hver tilkobling den rollen, så programmet bare kan lese og
 * skrive rader (SEC-36).
 */
final class YtreDatabase {

    private static final String ROLLE = "stafett_app";
    private static final int ELDSTE = 15;

    /** å sorteres etter ø bare når databasen sorterer norsk; medlemskapet er null når rollen ikke finnes. */
    private static final String OPPSLAG = """
            select current_user bruker, current_setting('server_version_num')::int / 10000 versjon, 'å' > 'ø' norsk,
                   b.rolsuper or b.rolcreaterole kan_lage, (select pg_has_role(r.oid, 'member') from pg_roles r
                    where r.rolname = '%s') medlem,
                   exists (select 1 from pg_namespace where nspname = 'stafett')
                    or has_database_privilege(current_database(), 'create') kan_eie
              from pg_roles b where b.rolname = current_user""".formatted(ROLLE);

    private final PropertyResolver oppsett;

    YtreDatabase(PropertyResolver oppsett) {
        this.oppsett = oppsett;
    }

    private record Svar(String bruker, int versjon, boolean norsk, boolean kanLage, Boolean medlem,
            boolean kanEie) {
    }

    /**
     * @return innstillinger som trengs utover dem driften har satt
     * @throws SQLException   når databasen ikke svarer eller avviser brukeren
     * @throws Oppstartsavvik når databasen er for gammel eller brukeren mangler rettigheter
     */
    Map<String, Object> proev() throws SQLException {
        Svar svar = spoer("spring.datasource");
        if (svar.versjon() < ELDSTE) {
            throw new Oppstartsavvik("Stafett trenger PostgreSQL " + ELDSTE + " eller nyere; databasen er " + svar.versjon() + ".");
        }
        if (!svar.norsk()) {
            Konsoll.siFeil("Merk: databasen sorterer ikke norsk. Lag den med ICU og nb-NO, ellers kommer æ, ø og å feil i lister.");
        }
        krevEier(oppsett.containsProperty("spring.flyway.user") ? spoer("spring.flyway") : svar);
        Map<String, Object> tillegg = new HashMap<>();
        if (!svar.bruker().equals(ROLLE)) {
            krevRolle(svar);
            tillegg.put("spring.datasource.hikari.connection-init-sql", "set role " + ROLLE);
            eierErSammeBruker(tillegg);
        }
        return tillegg;
    }

    private void krevRolle(Svar svar) {
        boolean lagesVedStart = svar.medlem() == null && svar.kanLage() && !oppsett.containsProperty("spring.flyway.user");
        if (!lagesVedStart && !Boolean.TRUE.equals(svar.medlem())) {
            throw new Oppstartsavvik("Databasebrukeren " + svar.bruker() + " må kunne ta rollen " + ROLLE + ". Kjør i databasen: "
                    + (svar.medlem() == null ? "create role " + ROLLE + "; " : "") + "grant " + ROLLE + " to " + svar.bruker() + ";");
        }
    }

    private static void krevEier(Svar eier) {
        if (!eier.kanEie()) {
            throw new Oppstartsavvik("Databasebrukeren " + eier.bruker() + " kan ikke lage tabeller. Sett SPRING_FLYWAY_USER og "
                    + "SPRING_FLYWAY_PASSWORD til den som eier databasen.");
        }
    }

    /** Migreringen må gå på egne tilkoblinger når den samme brukeren eier tabellene: de andre har gitt fra seg eierskapet. */
    private void eierErSammeBruker(Map<String, Object> tillegg) {
        if (!oppsett.containsProperty("spring.flyway.user")) {
            tillegg.put("spring.flyway.url", url());
            tillegg.put("spring.flyway.user", oppsett.getProperty("spring.datasource.username", ""));
            tillegg.put("spring.flyway.password", oppsett.getProperty("spring.datasource.password", ""));
        }
    }

    private Svar spoer(String hvem) throws SQLException {
        String bruker = oppsett.getProperty(hvem + (hvem.endsWith("flyway") ? ".user" : ".username"));
        try (Connection c = DriverManager.getConnection(url(), bruker, oppsett.getProperty(hvem + ".password"));
                Statement s = c.createStatement(); ResultSet rad = s.executeQuery(OPPSLAG)) {
            rad.next();
            return new Svar(rad.getString("bruker"), rad.getInt("versjon"), rad.getBoolean("norsk"), rad.getBoolean("kan_lage"),
                    rad.getObject("medlem", Boolean.class), rad.getBoolean("kan_eie"));
        }
    }

    private String url() {
        String url = oppsett.getRequiredProperty("spring.datasource.url");
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new Oppstartsavvik("Stafett bruker bare PostgreSQL: SPRING_DATASOURCE_URL må begynne med jdbc:postgresql://.");
        }
        return url;
    }
}
