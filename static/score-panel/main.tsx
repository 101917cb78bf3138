import { mount } from '../common/boot';
import { ScorePanel } from './ScorePanel';

mount(ScorePanel);
