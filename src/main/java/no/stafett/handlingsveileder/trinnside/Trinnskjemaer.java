package no.stafett.handlingsveileder.trinnside;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.stafett.handlingsveileder.trinn.Fristrader;
import no.stafett.handlingsveileder.trinn.Steg;
import no.stafett.handlingsveileder.utkast.Utkast;
import org.springframework.stereotype.Component;

/** Setter sammen skjemaet for ett trinn: det hun skrev, valgene hun har, og hva som er galt. */
@Component
class Trinnskjemaer {

    private static final String FRISTER = "frister.dmn";

    private final Skjemahylle hylle;

    Trinnskjemaer(Skjemahylle hylle) {
        this.hylle = hylle;
    }

    Trinnskjema av(Trinnblad blad, Steg steg, String etter, TrinnForm form) {
        TrinnForm sto = steg == null ? form : TrinnForm.av(steg.innhold(), form.versjon());
        return new Trinnskjema(blad, steg, etter, form, skjemaer(blad.utkast(), form, sto), rader(blad.utkast(), form, sto), Trinnskjema.Nei.INGEN);
    }

    /** Dem på hylla, og dem trinnet viser til uten at de er der: de skal ikke bli til noe annet av at siden ikke kan vise dem. */
    private List<Skjemahylle.Skjema> skjemaer(Utkast utkast, TrinnForm form, TrinnForm sto) {
        List<Skjemahylle.Skjema> alle = hylle.alle(utkast);
        Stream<String> vist = Stream.of(form, sto).flatMap(f -> Stream.of(List.of(f.skjema()), f.verktoey(), f.paakrevd()).flatMap(List::stream));
        return Stream.concat(alle.stream(), vist.distinct().filter(id -> !id.isEmpty() && !id.equals(TrinnForm.NYTT))
                .filter(id -> alle.stream().noneMatch(s -> s.id().equals(id))).map(id -> Skjemahylle.Skjema.utenInnhold(id, utkast))).toList();
    }

    /** Radene i fristtabellen, og den trinnet bruker når tabellen ikke har den som en egen rad. */
    private static List<Fristrader.Rad> rader(Utkast utkast, TrinnForm form, TrinnForm sto) {
        List<Fristrader.Rad> rader = utkast.filer().containsKey(FRISTER) ? Fristrader.les(utkast.filer().get(FRISTER)) : List.of();
        return Stream.concat(rader.stream(), Stream.of(form, sto).filter(f -> f.forfall().equals("tabell") && !f.rad().isEmpty()).map(TrinnForm::rad)
                .distinct().filter(id -> rader.stream().noneMatch(r -> r.id().equals(id))).map(id -> new Fristrader.Rad(id, List.of(), ""))).toList();
    }

    /** Skjemaene som må inn i pakken for at trinnet skal kunne bruke dem. */
    Map<String, byte[]> mangler(Utkast utkast, TrinnForm form) {
        return hylle.mangler(utkast, Stream.concat(Stream.of(form.skjema()), form.verktoey().stream()).toList());
    }
}
