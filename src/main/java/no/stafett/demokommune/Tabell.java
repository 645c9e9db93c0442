package no.stafett.demokommune;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Tabellene det skrives i, i en rekkefølge der det noe viser til, alltid er der. En kolonne med «::» gjøres om til det slaget. */
enum Tabell {
    KOMMUNE("nummer navn"),
    ENHET("id kommune tjeneste navn"),
    PERSON("id kommune brukernavn passord navn epost"),
    ROLLE("person rolle enhet"),
    STENGT_PERIODE("id enhet fra til grunn"),
    SAK("id saksnummer kommune enhet hvem_gjelder fornavn etternavn foedselsdato nivaa status modell oeving opprettet opprettet_av avsluttet"),
    FORESATT("id sak navn relasjon foreldreansvar"),
    SAKSTILGANG("id sak person enhet rolle omfang grunn gjennom_enhet fra til utloeper"),
    STAFETTPINNE("id sak holder fra til grunn avtalt"),
    GRUNNLAG("sak enighet_foresatte"),
    AVKLARING("id sak nivaa rad forslag grunnlag::jsonb foreslaatt oppgave valgt begrunnelse person avgjort"),
    NIVAAENDRING("id sak fra_nivaa til_nivaa tid avklaring"),
    OPPGAVE("id sak kommune enhet tjeneste definisjon prosess nivaa trinn nummer tittel skjema roller::text[] frist opprettet behandler tatt status avsluttet "
            + "fullfoert_av oeving skjermet"),
    SVAR("id sak oppgave definisjon trinn skjema innhold::jsonb person tid skjermet"),
    TILTAKSPLAN("id sak maal evalueringsdato gjelder opprettet av"),
    EVALUERING("id sak plan nivaa samlet_vurdering tid tiltaksutfall"),
    TILTAK("id plan sak nummer tiltak arena tjeneste start frist evalueres status person enhet svarfrist svart"),
    TILTAKSHENDELSE("id tiltak sak hendelse av tid foer::jsonb enhet svar"),
    TILTAKSVURDERING("id tiltak sak evaluering gjennomfoert effekt videre av tid"),
    SAMTYKKE("id sak handling tjeneste avgjoerelse navn relasjon foreldreansvar opplysningstype formaal informasjon kanal gyldig_fra gyldig_til registrert "
            + "registrert_av barnets_stemme"),
    SAMTYKKESTAND("sak utloeper"),
    INVITASJON("id sak enhet invitert svart godtatt"),
    OVERLEVERING("id sak fra til av melding tilbudt frist svart utfall"),
    MOETE("id sak slag formaal start slutt sted referent barnet hvem_snakker status innkalt_av innkalt"),
    MOETEDELTAKER("moete person sak svar svart svart_versjon"),
    LOGGPOST("id sak slag dato tekst fakta::jsonb svar synlig_foresatt forfatter skrevet"),
    AKUTTROM("id sak startet av"),
    AKUTTDELTAKER("rom sak person fra"),
    INNSIKT_UTSETTELSE("id sak til grunn av tid"),
    SPOR("tid person sak hendelse fakta::jsonb kommune rolle enhet oppgave");

    private final String[] kolonner;

    Tabell(String kolonner) {
        this.kolonner = kolonner.split(" ");
    }

    int bredde() {
        return kolonner.length;
    }

    String navn() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    String innsetting() {
        return "insert into " + navn() + Arrays.stream(kolonner).map(k -> k.split("::")[0]).collect(Collectors.joining(", ", " (", ")"))
                + Arrays.stream(kolonner).map(k -> k.contains("::") ? "cast(? as " + k.split("::")[1] + ")" : "?")
                        .collect(Collectors.joining(", ", " values (", ")"));
    }
}
