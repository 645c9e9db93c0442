package no.stafett.prosess;

import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Delene av motoren som muren bruker. */
@Configuration
class Motordeler {

    @Bean
    RuntimeService kjoering(ProcessEngine motor) {
        return motor.getRuntimeService();
    }

    @Bean
    TaskService oppgavedel(ProcessEngine motor) {
        return motor.getTaskService();
    }

    @Bean
    RepositoryService modelldel(ProcessEngine motor) {
        return motor.getRepositoryService();
    }

    @Bean
    ManagementService jobbdel(ProcessEngine motor) {
        return motor.getManagementService();
    }

    @Bean
    DecisionService tabelldel(ProcessEngine motor) {
        return motor.getDecisionService();
    }
}
