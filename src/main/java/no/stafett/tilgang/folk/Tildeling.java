package no.stafett.tilgang.folk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import no.stafett.felles.EnhetId;
import no.stafett.felles.PersonId;

/**
 * En rolle en person har, skal ha, eller er bedt om.
 *
 * @param enhet null når den gjelder hele kommunen
 * @param fra   første dag; null når den begynner når den gis
 * @param til   siste dag; null når ingen slutt er bestemt
 */
public record Tildeling(PersonId person, String rolle, EnhetId enhet, LocalDate fra, LocalDate til) {

    public static Tildeling les(ResultSet rs, int nummer) throws SQLException {
        UUID enhet = rs.getObject("enhet", UUID.class);
        return new Tildeling(new PersonId(rs.getObject("person", UUID.class)), rs.getString("rolle"), enhet == null ? null : new EnhetId(enhet),
                rs.getObject("fra", LocalDate.class), rs.getObject("til", LocalDate.class));
    }
}
