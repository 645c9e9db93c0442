package no.stafett.struktur;

import static org.assertj.core.api.Assertions.assertThat;

import no.stafett.Apptest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Databasen forklarer seg selv, og hver fremmednøkkel har en indeks (arkitekturens §8.8). */
@Apptest
class SkjemabeskrivelseTest {

    @Autowired
    private JdbcClient sql;

    @Test
    void skal_ha_beskrivelse_av_hver_tabell() {
        assertThat(sql.sql("""
                select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where n.nspname = 'stafett' and c.relkind = 'r' and c.relname <> 'flyway_schema_history'
                   and obj_description(c.oid) is null""").query(String.class).list()).isEmpty();
    }

    @Test
    void skal_ha_beskrivelse_av_hver_kolonne() {
        assertThat(sql.sql("""
                select c.relname || '.' || a.attname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                 where n.nspname = 'stafett' and c.relkind = 'r' and c.relname <> 'flyway_schema_history'
                   and col_description(c.oid, a.attnum) is null""").query(String.class).list()).isEmpty();
    }

    /** Indeksen må begynne med nøkkelens første kolonne, ellers leser en sletting hele tabellen. */
    @Test
    void skal_ha_indeks_for_hver_fremmednoekkel() {
        assertThat(sql.sql("""
                select k.conrelid::regclass || ' ' || k.conname from pg_constraint k join pg_namespace n on n.oid = k.connamespace
                 where n.nspname = 'stafett' and k.contype = 'f' and not exists (
                   select 1 from pg_index i where i.indrelid = k.conrelid and i.indkey[0] = k.conkey[1])""")
                .query(String.class).list()).isEmpty();
    }

    @Test
    void skal_ikke_kunne_endre_eller_slette_i_sporet() {
        assertThat(sql.sql("select has_table_privilege(current_user, 'spor', 'update, delete, truncate')")
                .query(Boolean.class).single()).isFalse();
    }

    @Test
    void skal_ikke_kjoere_som_eier_eller_superbruker() {
        assertThat(sql.sql("""
                select rolsuper or rolbypassrls or exists (select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
                         where n.nspname in ('stafett', 'camunda') and c.relowner = r.oid)
                  from pg_roles r where rolname = current_user""").query(Boolean.class).single()).isFalse();
    }
}
