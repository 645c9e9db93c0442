package no.stafett.prosess;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.stereotype.Component;

/**
 * Lager motorens tabeller fra motorens egne skript, som eieren av databasen; programmet selv kan bare lese og skrive
 * rader. Tabellene for saker (CMMN) og for motorens egne brukere lages ikke: de er slått av.
 */
@Component
class Motortabeller implements JavaMigration {

    private static final List<String> SKRIPT = List.of("engine", "history", "decision.engine", "decision.history");

    /** Uten denne leser hver fullføring alle åpne oppgaver for å finne underoppgaver. */
    private static final String INDEKS =
            "create index act_idx_task_parent_stafett on act_ru_task(parent_task_id_) where parent_task_id_ is not null";

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("1");
    }

    @Override
    public String getDescription() {
        return "motorens tabeller";
    }

    @Override
    public Integer getChecksum() {
        return 7240;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context sted) throws Exception {
        try (Statement s = sted.getConnection().createStatement()) {
            rollerOgRettigheter(s);
            String sti = soekesti(s);
            s.execute("set search_path to camunda");
            for (String navn : SKRIPT) {
                s.execute(les(navn));
            }
            s.execute(INDEKS);
            s.execute("set search_path to " + sti);
        }
    }

    private static String soekesti(Statement s) throws SQLException {
        var svar = s.executeQuery("show search_path");
        svar.next();
        return svar.getString(1);
    }

    /** Rettighetene settes som standard først, så de gjelder alt eieren lager siden. */
    private static void rollerOgRettigheter(Statement s) throws SQLException {
        s.execute("""
                do $$ begin
                  if not exists (select 1 from pg_roles where rolname = 'stafett_app') then
                    create role stafett_app nologin nosuperuser nobypassrls;
                    execute format('grant stafett_app to %I', current_user);
                  end if;
                end $$""");
        s.execute("create schema if not exists camunda");
        for (String skjema : List.of("camunda", "stafett")) {
            s.execute("grant usage on schema " + skjema + " to stafett_app");
            s.execute("alter default privileges in schema " + skjema
                    + " grant select, insert, update, delete on tables to stafett_app");
            s.execute("alter default privileges in schema " + skjema + " grant usage on sequences to stafett_app");
        }
    }

    private static String les(String navn) throws IOException {
        String fil = "/org/camunda/bpm/engine/db/create/activiti.postgres.create." + navn + ".sql";
        try (InputStream inn = Motortabeller.class.getResourceAsStream(fil)) {
            return new String(inn.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
