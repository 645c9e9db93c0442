package no.stafett.tiltak;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Predicate;
import no.stafett.felles.SakId;

/**
 * Et tiltak slik det er nå, og det som kan skje med det. Går det ikke an fra der det er, kommer {@link TiltaketErEndret}:
 * den som spurte, så det slik det var før.
 *
 * @param nummer    rekkefølgen i planen, fra 1
 * @param svarfrist siste dag å svare; null når ingen er spurt
 * @param svart     når den ansvarlige sa ja
 * @param grunn     hvorfor noen sa nei, det er uten ansvarlig, eller det sluttet
 * @param oppgave   den åpne oppgaven hos den ansvarlige; null når hun ikke har noen
 */
public record Tiltak(UUID id, SakId sakId, int nummer, Tiltaksfelt felt, Ansvar ansvar, Status status, LocalDate svarfrist,
        Instant svart, String grunn, String oppgave, int versjon) {

    /** Skjemaet det kom fra, gjaldt et annet barn; i historien, ved siden av det andre som kan skje. */
    static final String STROEKET = "stroeket";

    /** Hvor langt et tiltak er kommet. */
    public enum Status {
        /** Ingen har ansvaret; stafettholderen må finne noen. */
        UTEN_ANSVARLIG,
        /** Noen er spurt og har ikke svart. */
        FORESLAATT,
        TATT_IMOT,
        /** Gjort, og venter på å bli evaluert. */
        GJENNOMFOERT,
        AVSLUTTET,
        /** En senere plan kom i stedet før noen hadde tatt det på seg. */
        ERSTATTET;

        /** Navnet slik det står i databasen og i API-et. */
        public String navn() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Status av(String navn) {
            return valueOf(navn.toUpperCase(Locale.ROOT));
        }

        public boolean erAapen() {
            return this != AVSLUTTET && this != ERSTATTET;
        }

        /** Noen har sagt ja, og det gjelder ennå. */
        public boolean erTattImot() {
            return this == TATT_IMOT || this == GJENNOMFOERT;
        }
    }

    static Tiltak nytt(SakId sakId, int nummer, Tiltaksfelt felt, Ansvar skrevet) {
        return new Tiltak(UUID.randomUUID(), sakId, nummer, felt, Ansvar.ingen(skrevet.navn()), Status.UTEN_ANSVARLIG,
                null, null, null, null, 1);
    }

    /** Om svaret ikke er kommet i tide. */
    public boolean erUbesvart(LocalDate idag) {
        return status == Status.FORESLAATT && svarfrist.isBefore(idag);
    }

    /** Om det skulle vært gjort. */
    public boolean erForfalt(LocalDate idag) {
        return status == Status.TATT_IMOT && felt.frist() != null && felt.frist().isBefore(idag);
    }

    /**
     * Hva enheten som var spurt, gjorde med spørsmålet: ja, nei, eller uten når det gikk videre etter at fristen var ute. Null når dette ikke
     * er noe svar, det er noen hjemme som er spurt, eller spørsmålet aldri gjaldt barnet.
     */
    String svaretI(Tiltak etter, String hva, LocalDate idag) {
        if (status != Status.FORESLAATT || ansvar.enhet() == null || STROEKET.equals(hva)) {
            return null;
        }
        if (etter.status == Status.TATT_IMOT || "avvist".equals(hva)) {
            return etter.status == Status.TATT_IMOT ? "ja" : "nei";
        }
        boolean hosDemEnnaa = etter.status == Status.FORESLAATT && ansvar.enhet().equals(etter.ansvar.enhet());
        return erUbesvart(idag) && !hosDemEnnaa ? "uten" : null;
    }

    Tiltak gittTil(Ansvar hvem, LocalDate svarfrist) {
        krev(Status::erAapen);
        return ny(felt, hvem, Status.FORESLAATT, svarfrist, null, null);
    }

    Tiltak utenAnsvarlig(String hvorfor) {
        krev(Status::erAapen);
        return ny(felt, Ansvar.ingen(null), Status.UTEN_ANSVARLIG, null, null, hvorfor);
    }

    Tiltak tattImot(Instant naa) {
        krev(s -> s == Status.FORESLAATT);
        return ny(felt, ansvar, Status.TATT_IMOT, null, naa, null);
    }

    Tiltak avvist(String hvorfor) {
        krev(s -> s == Status.FORESLAATT);
        return utenAnsvarlig(hvorfor);
    }

    Tiltak gjort() {
        krev(s -> s == Status.TATT_IMOT);
        return ny(felt, ansvar, Status.GJENNOMFOERT, null, svart, null);
    }

    /** Evalueringen sier at det skal fortsette. */
    Tiltak fortsetter() {
        krev(Status::erAapen);
        return status == Status.GJENNOMFOERT ? ny(felt, ansvar, Status.TATT_IMOT, null, svart, null) : this;
    }

    Tiltak endret(Tiltaksfelt nytt) {
        krev(Status::erAapen);
        return ny(nytt, ansvar, status, svarfrist, svart, grunn);
    }

    Tiltak avsluttet(String hvorfor) {
        krev(Status::erAapen);
        return ny(felt, ansvar, Status.AVSLUTTET, null, svart, hvorfor);
    }

    /** Det var ikke slutt likevel. Den som hadde sagt ja, har det igjen. */
    Tiltak gjenaapnet(boolean harDenAnsvarlige) {
        krev(s -> s == Status.AVSLUTTET);
        boolean igjen = harDenAnsvarlige && ansvar.erNoen() && svart != null;
        return ny(felt, igjen ? ansvar : Ansvar.ingen(ansvar.navn()), igjen ? Status.TATT_IMOT : Status.UTEN_ANSVARLIG,
                null, igjen ? svart : null, null);
    }

    Tiltak erstattet() {
        krev(s -> s.erAapen() && !s.erTattImot());
        return ny(felt, ansvar, Status.ERSTATTET, null, null, null);
    }

    private void krev(Predicate<Status> kan) {
        if (!kan.test(status)) {
            throw new TiltaketErEndret();
        }
    }

    private Tiltak ny(Tiltaksfelt felter, Ansvar hvem, Status ny, LocalDate frist, Instant ja, String hvorfor) {
        return new Tiltak(id, sakId, nummer, felter, hvem, ny, frist, ja, hvorfor, oppgave, versjon + 1);
    }
}
