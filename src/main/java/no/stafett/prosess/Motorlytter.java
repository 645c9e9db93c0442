package no.stafett.prosess;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/** Kobler våre hendelser på hver oppgave, hver beslutningstabell og hver prosess, uten at modellene sier noe om det. */
@Component
class Motorlytter extends AbstractProcessEnginePlugin {

    private final Oppgavelytter oppgavelytter;
    private final Prosesslytter prosesslytter;

    Motorlytter(Oppgavelytter oppgavelytter, Prosesslytter prosesslytter) {
        this.oppgavelytter = oppgavelytter;
        this.prosesslytter = prosesslytter;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl konfigurasjon) {
        konfigurasjon.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(new Kobling())));
    }

    private final class Kobling extends AbstractBpmnParseListener {

        @Override
        public void parseUserTask(Element element, ScopeImpl omfang, ActivityImpl aktivitet) {
            TaskDefinition oppgave = ((UserTaskActivityBehavior) aktivitet.getActivityBehavior()).getTaskDefinition();
            for (String hendelse : List.of(TaskListener.EVENTNAME_CREATE, TaskListener.EVENTNAME_COMPLETE,
                    TaskListener.EVENTNAME_DELETE)) {
                oppgave.addBuiltInTaskListener(hendelse, oppgavelytter);
            }
        }

        @Override
        public void parseBusinessRuleTask(Element element, ScopeImpl omfang, ActivityImpl aktivitet) {
            aktivitet.addBuiltInListener(ExecutionListener.EVENTNAME_END, (ExecutionListener) prosesslytter::tabellRegnetUt);
        }

        @Override
        public void parseProcess(Element element, ProcessDefinitionEntity prosess) {
            prosess.addBuiltInListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) prosesslytter::startet);
            prosess.addBuiltInListener(ExecutionListener.EVENTNAME_END, (ExecutionListener) prosesslytter::sluttet);
        }
    }
}
