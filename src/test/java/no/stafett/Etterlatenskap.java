package no.stafett;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** En database prøvene har etterlatt seg, lest som superbruker. */
record Etterlatenskap(Proevebase base) {

    /** Tabellene med tekst i. Modellene og skjemaene som er publisert, handler ikke om noen, og telles ikke med. */
    private static final String KOLONNER = """
            select string_agg(format('select distinct %s from %I.%I where %I is not null%s',
                     case data_type when 'bytea' then format('%I', column_name) else format('convert_to(%I::text, ''UTF8'')', column_name) end,
                     table_schema, table_name, column_name,
                     case table_name when 'act_ge_bytearray' then ' and deployment_id_ is null' else '' end), ' union all ')
              from information_schema.columns join information_schema.tables using (table_schema, table_name)
             where table_type = 'BASE TABLE' and table_schema = '%s' and data_type in ('text', 'character varying', 'bytea', 'jsonb')""";

    private static final String DATABASER = """
            select datname from pg_database where datallowconn and not datistemplate and datname <> 'postgres' order by datname""";

    static List<Etterlatenskap> alle() {
        return new Etterlatenskap(Proevebase.åpen("stafett")).spør(DATABASER).map(Proevebase::åpen).map(Etterlatenskap::new)
                .filter(database -> database.spør("select 'ja' where to_regclass('stafett.svar') is not null and to_regclass('stafett.undringskladd') "
                        + "is not null and to_regclass('camunda.act_ru_task') is not null").findAny().isPresent()).toList();
    }

    String navn() {
        return base.navn();
    }

    /** Hver ulike tekst i hver tabell i skjemaet. */
    Stream<String> tekster(String skjema) {
        return spør(KOLONNER.replace("'%s' and", "'" + skjema + "' and")).flatMap(this::spør);
    }

    /** @param spoersmaal gir én kolonne, tekst eller rå byte */
    Stream<String> spør(String spoersmaal) {
        try (Connection c = base.som("postgres"); Statement s = c.createStatement(); ResultSet rs = s.executeQuery(spoersmaal)) {
            List<String> svar = new ArrayList<>();
            while (rs.next()) {
                svar.add(rs.getObject(1) instanceof byte[] rå ? new String(rå, StandardCharsets.UTF_8) : rs.getString(1));
            }
            return svar.stream();
        } catch (SQLException e) {
            throw new IllegalStateException(navn() + ": " + spoersmaal, e);
        }
    }
}
