package no.stafett.samtykke;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import no.stafett.felles.Avvist;
import no.stafett.felles.EnhetId;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.SakId;
import no.stafett.sak.HvemGjelder;
import no.stafett.sak.Sak;
import no.stafett.samtykke.Samtykkevurdering.Saksbilde;
import no.stafett.skjema.Feltfeil;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.FinnesIkke;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Samtykkene i en sak, for den som får se den. De som har saken, skriver inn det familien svarer, på hvilken måte de enn
 * svarer, og tar like lett imot at det trekkes.
 */
@Service
public class Samtykkeregister {

    private final Erklaeringer erklaeringer;
    private final Samtykkevurdering vurdering;
    private final SamtykkeService service;
    private final Saksoppslag sak;
    private final Forretningsklokke klokke;

    Samtykkeregister(Erklaeringer erklaeringer, Samtykkevurdering vurdering, SamtykkeService service, Saksoppslag sak,
            Forretningsklokke klokke) {
        this.erklaeringer = erklaeringer;
        this.vurdering = vurdering;
        this.service = service;
        this.sak = sak;
        this.klokke = klokke;
    }

    /**
     * @param tjenester hvordan det står til i dag for hver tjeneste det er svart om
     * @param samtykker alle svar, nyeste først
     * @param kanEndre  om brukeren kan skrive inn og trekke
     * @param ansvar    hva som er kjent om foreldreansvaret
     * @param barnetMaaHoeres barnet er gammelt nok til at det alltid skal høres, og ingen har skrevet hva det mener
     */
    public record Oversikt(Sak sak, List<Stilling> tjenester, List<Samtykkerad> samtykker, boolean kanEndre, Foreldreansvar ansvar,
            boolean barnetMaaHoeres) {
    }

    /**
     * Hva som er kjent om foreldreansvaret i saken.
     *
     * @param ukjent ingen har sagt noe, og ingen står med foreldreansvar: da må begge svare
     * @param eneste navnet på den ene som står med foreldreansvar, når ingen har sagt at hun har det alene; null ellers
     */
    public record Foreldreansvar(boolean ukjent, String eneste) {
    }

    /**
     * Hvordan det står til for en tjeneste i dag, med raden i tabellen som sier det.
     *
     * @param kanDeles om tjenesten kan få del i saken
     * @param slutter  den første dagen det ikke lenger gjelder; null når det ikke gjelder nå, eller ingen slutt er kjent
     */
    public record Stilling(String tjeneste, boolean kanDeles, LocalDate slutter, Regelsvar regel, List<Slag> slag) {
    }

    /** @param opplysningstype slaget opplysninger @param kanDeles om tjenesten kan få vite det @param regel raden i tabellen */
    public record Slag(String opplysningstype, boolean kanDeles, String regel) {
    }

    /** Et nei kan ikke trekkes; da svares det på nytt. */
    public static class SamtykketKanIkkeTrekkes extends Avvist {
        SamtykketKanIkkeTrekkes() {
            super(Grunn.UGYLDIG, "samtykke_ikke_gitt");
        }
    }

    /**
     * @param mistetInnsyn navnene på enhetene som var med eller invitert, og ikke lenger er det
     * @param mindre       det tjenestene som ser saken, ikke lenger leser om i den
     * @param nivaa        sakens nivå
     */
    public record Trukket(List<UUID> samtykker, List<String> mistetInnsyn, List<Mindre> mindre, int nivaa) {
    }

    public record Mindre(String tjeneste, String opplysningstype) {
    }

    /** Det som er galt med et svar, før noe skrives. Vet ingen hvem som har foreldreansvaret, må den som skriver det inn, spørre. */
    @Transactional(readOnly = true)
    public List<Feltfeil> feil(SakId sakId, NyttSamtykke ny, Bruker bruker) {
        List<Feltfeil> feil = ny.feil(klokke.idag());
        boolean maaSpoerre = ny.erJaFraForesatt() && ny.foreldreansvar() == null && ansvar(sak.krevSynlig(sakId, bruker)).ukjent();
        return maaSpoerre ? Stream.concat(feil.stream(), Stream.of(Feltfeil.av("foreldreansvar", "paakrevd"))).toList() : feil;
    }

    @Transactional(readOnly = true)
    public Oversikt les(SakId sakId, Bruker bruker) {
        Sak saken = sak.krevSynlig(sakId, bruker);
        return new Oversikt(saken, stillinger(sakId), rader(saken, bruker), sak.kanEndre(saken, bruker), ansvar(saken),
                saken.hvemGjelder() == HvemGjelder.BARN && vurdering.maaHoeres(saken, sak.tjeneste(saken)));
    }

    private Foreldreansvar ansvar(Sak saken) {
        if (saken.hvemGjelder() != HvemGjelder.BARN) {
            return new Foreldreansvar(false, null);
        }
        Partene partene = vurdering.partene(saken.id());
        return new Foreldreansvar(partene.ansvaretErUkjent(), partene.antattAlene().orElse(null));
    }

    private List<Samtykkerad> rader(Sak saken, Bruker bruker) {
        List<Samtykkerad> alle = erklaeringer.rader(saken.id());
        return bruker.arbeiderI(saken.enhet()) ? alle : alle.stream().map(Samtykkerad::utenUnntak).toList();
    }

    /** @return handlingen svarene ble skrevet inn i */
    @Transactional
    public UUID registrer(SakId sakId, NyttSamtykke ny, Bruker bruker) {
        sak.krevEndre(sakId, bruker);
        return service.registrer(sakId, ny.svar(klokke.idag()), bruker.id(), false);
    }

    /**
     * Trekker det personen har sagt ja til om tjenesten, også om hun har sagt det flere ganger, eller alt hun har sagt ja til.
     *
     * @param alt   sant når alt fra den som ga dette, trekkes i samme handling
     * @param kanal hvordan det ble sagt: id_porten, papir eller muntlig
     * @throws SamtykketKanIkkeTrekkes når det var et nei
     */
    @Transactional
    public Trukket trekk(SakId sakId, UUID id, boolean alt, String kanal, Bruker bruker) {
        Sak saken = sak.krevEndre(sakId, bruker);
        List<Erklaering> alle = erklaeringer.iSak(sakId);
        Erklaering ett = alle.stream().filter(e -> e.id().equals(id)).findFirst().orElseThrow(FinnesIkke::new);
        if (!ett.erJa()) {
            throw new SamtykketKanIkkeTrekkes();
        }
        List<UUID> trekkes = alle.stream().filter(e -> e.erJa() && (e.id().equals(id) || e.erFraSamme(ett) && (alt || e.erOmDetSamme(ett))))
                .map(Erklaering::id).toList();
        List<Mindre> foer = leses(sakId);
        List<EnhetId> ute = service.trekk(sakId, trekkes, kanal, bruker.id());
        List<Mindre> naa = leses(sakId);
        return new Trukket(trekkes, ute.stream().map(e -> sak.enhetsnavn(e)).toList(), foer.stream().filter(m -> !naa.contains(m)).toList(), saken.nivaa());
    }

    private List<Mindre> leses(SakId sakId) {
        return vurdering.omfang(sakId).stream().map(o -> new Mindre(o.tjeneste(), o.slag())).distinct().toList();
    }

    private List<Stilling> stillinger(SakId sakId) {
        LocalDate idag = klokke.idag();
        Saksbilde bilde = vurdering.bilde(sakId);
        return bilde.tjenester().filter(t -> !SamtykkeService.ALLE.equals(t)).sorted().map((String t) -> {
            Regelsvar regel = vurdering.vurder(bilde, t, idag);
            LocalDate slutter = regel.aapner() ? vurdering.slutter(bilde, t, idag).orElse(null) : null;
            return new Stilling(t, regel.aapner(), slutter, regel, vurdering.slagene(bilde, t, idag).entrySet().stream()
                    .map(s -> new Slag(s.getKey(), s.getValue().kanDelesMed(), s.getValue().rad())).toList());
        }).toList();
    }
}
