"""A backfill on a Ray cluster of two nodes, of which one is lost on the way."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import ray
from ray.cluster_utils import Cluster

from pipeline.backfill.engines import Done, local, on_ray
from pipeline.backfill.output import Output
from pipeline.backfill.run import backfill
from pipeline.backfill.shards import Shard
from pipeline.backfill.work import Settings
from tests.test_backfill import as_lines, content, report

SETTINGS = Settings(model="none")


@pytest.mark.filterwarnings("ignore")
def test_a_node_is_lost_and_nothing_with_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RAY_USAGE_STATS_ENABLED", "0")
    # Workers on the nodes import the package that is tested, wherever it lies.
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join((str(Path.cwd()), os.environ.get("PYTHONPATH", ""))))
    archive = as_lines(tmp_path, {str(number): report(number) * 3 for number in range(600)})
    backfill([str(archive)], Output(str(tmp_path / "alone")), local(1), SETTINGS, mean=10)

    cluster = Cluster(initialize_head=True, head_node_args={"num_cpus": 1})
    try:
        second = cluster.add_node(num_cpus=1)
        cluster.wait_for_nodes()
        engine = on_ray(None, cluster.address)
        done, both = 0, False

        def losing_one(shards: Iterator[Shard], settings: Settings) -> Iterator[Done]:
            nonlocal done, both
            for each in engine(shards, settings):
                done += 1
                if done == 10:
                    both = _all_at_work()
                    cluster.remove_node(second, allow_graceful=False)
                yield each

        backfill([str(archive)], Output(str(tmp_path / "cluster")), losing_one, SETTINGS, mean=10)
    finally:
        ray.shutdown()
        cluster.shutdown()
    assert done > 20
    assert both, "both nodes were at work when one was lost"
    assert content(tmp_path / "cluster") == content(tmp_path / "alone")


def _all_at_work() -> bool:
    """Whether every processor of the cluster has its worker; waits for it a while."""
    for _ in range(150):
        if not ray.available_resources().get("CPU"):
            return True
        time.sleep(0.2)
    return False
